import { createHash } from 'node:crypto';
import { setImmediate as later } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FileRefusedError, type FileStore, type StoredFile, type Upload } from '@app/engine';
import type { Instant } from '@app/kernel';

export type FileBench = { readonly store: FileStore; /** Another process on the same data. */ readonly another: () => Promise<FileStore>; readonly close: () => Promise<void> };

const [HERE, THERE] = ['kotaku-cfw-2021-52.71.01.1007', 'tps3r-2021-52'];
const upload = (told: Partial<Upload> = {}): Upload => ({ locationId: HERE, account: 'fasilitator', at: '2021-06-14T01:30:00.000Z' as Instant, type: 'application/pdf', ...told });

const LETTER = Buffer.from('%PDF-1.4 the plan of the community');
const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const HASH = hashOf(LETTER);
const MOST = 1_000;

async function* inParts(bytes: Buffer, size = 7): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) {
    await later();
    yield bytes.subarray(at, at + size);
  }
}

/** What every store of files keeps to. */
export const fileStoreContract = (name: string, open: () => Promise<FileBench>): void => {
  describe(`${name}, as a store of files`, () => {
    let bench: FileBench;
    let store: FileStore;
    beforeEach(async () => { bench = await open(); store = bench.store; });
    afterEach(() => bench.close());

    const put = (bytes = LETTER, told: Partial<Upload> = {}, announced: object = {}): Promise<void> =>
      store.put({ hash: hashOf(bytes), mostBytes: MOST, ...announced }, inParts(bytes), upload(told));
    const all = async (): Promise<readonly StoredFile[]> => {
      const list: StoredFile[] = [];
      for await (const file of store.list()) list.push(file);
      return list;
    };
    const read = async (hash: string, range?: { start: number; end: number }): Promise<string> => Buffer.concat(await store.read(hash, range).toArray() as Buffer[]).toString();

    it('gives back what was sent, whole or in part, also to another process', async () => {
      await put();
      expect(await read(HASH)).toBe(LETTER.toString());
      expect(await read(HASH, { start: 5, end: 7 })).toBe('1.4');
      expect(await (await bench.another()).find(HASH, HERE)).toEqual({ hash: HASH, bytes: LETTER.length, uploads: [upload()] });
    });

    it('has nothing for a location it was not sent for', async () => {
      await put();
      expect(await store.find(HASH, THERE)).toBeUndefined();
      await put(LETTER, { locationId: THERE, account: 'ppk' });
      expect((await store.find(HASH, THERE))?.uploads).toMatchObject([{ account: 'ppk' }]);
      expect((await store.find(HASH, HERE))?.uploads).toMatchObject([{ account: 'fasilitator' }]);
    });

    it('takes the same file again without keeping it twice, and knows everybody who sent it', async () => {
      await Promise.all([put(), put(), put(LETTER, { account: 'korkot' }), put(LETTER, { locationId: THERE })]);
      await put();
      expect(await all()).toHaveLength(1);
      expect(new Set((await store.find(HASH, HERE))?.uploads.map(({ account }) => account))).toEqual(new Set(['fasilitator', 'korkot']));
      expect(await read(HASH)).toBe(LETTER.toString());
    });

    it.each([
      ['of another hash', { hash: hashOf(Buffer.from('another')) }, 'differs'],
      ['of another size', { bytes: LETTER.length + 1 }, 'differs'],
      ['larger than may be', { mostBytes: LETTER.length - 1 }, 'too-large'],
    ])('refuses a file %s, and keeps nothing of it', async (_, announced, refusal) => {
      await expect(put(LETTER, {}, announced)).rejects.toMatchObject({ name: 'FileRefusedError', refusal });
      expect(await all()).toEqual([]);
    });

    it('keeps nothing of what breaks off', async () => {
      const broken = async function* (): AsyncGenerator<Uint8Array> {
        yield* inParts(LETTER);
        throw new FileRefusedError('type-differs');
      };
      await expect(store.put({ hash: HASH, mostBytes: MOST }, broken(), upload())).rejects.toThrow(FileRefusedError);
      expect([await all(), await store.find(HASH, HERE)]).toEqual([[], undefined]);
    });

    it('lists everything in the order of the hashes', async () => {
      const letters = ['a', 'b', 'c', 'd'].map((text) => Buffer.from(text));
      for (const letter of letters) await put(letter);
      expect((await all()).map(({ hash }) => hash)).toEqual(letters.map(hashOf).sort());
    });

    it('forgets a file for one location, and has it no more once no location has it', async () => {
      await put();
      await put(LETTER, { locationId: THERE });
      await store.forget(HASH, HERE);
      expect([await store.find(HASH, HERE), await read(HASH)]).toEqual([undefined, LETTER.toString()]);
      await store.forget(HASH, THERE);
      await store.forget(HASH, THERE);
      expect(await all()).toEqual([]);
      await put();
      expect(await read(HASH)).toBe(LETTER.toString());
    });

    it('loses none that is sent while it is being forgotten', async () => {
      for (let round = 0; round < 20; round += 1) {
        await put();
        await Promise.all([store.forget(HASH, HERE), put(LETTER, { locationId: THERE })]);
        expect(await store.find(HASH, THERE)).toMatchObject({ bytes: LETTER.length });
        await store.forget(HASH, THERE);
      }
    });

    it('remembers when a file was wanted last', async () => {
      expect(await store.wantedAt(HASH, HERE)).toBeUndefined();
      await store.markWanted(HASH, HERE);
      await put();
      const sent = await store.wantedAt(HASH, HERE) ?? '';
      await store.markWanted(HASH, HERE);
      expect((await store.wantedAt(HASH, HERE) ?? '') >= sent && sent !== '').toBe(true);
    });

    it('knows no file by what is no hash, and none of what is no location', async () => {
      await expect(store.find('../../etc/passwd', HERE)).rejects.toThrow();
      await put();
      await expect(store.find(HASH, '../other')).rejects.toThrow();
    });
  });
};
