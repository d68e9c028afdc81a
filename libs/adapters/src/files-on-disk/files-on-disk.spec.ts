import { createHash } from 'node:crypto';
import { appendFile, mkdir, mkdtemp, readdir, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Upload } from '@app/engine';
import { fileStoreContract } from '@app/testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FilesOnDisk } from './files-on-disk.js';
import { folderOf, incomingIn, noteFor } from './places.js';

const UPLOAD = { locationId: 'tps3r-2021-52', account: 'ppk', at: '2021-06-14T01:30:00.000Z', type: 'image/png' } as Upload;
const BYTES = Buffer.from('a photo');
const HASH = createHash('sha256').update(BYTES).digest('hex');

async function* once(bytes: Buffer): AsyncGenerator<Uint8Array> { yield await Promise.resolve(bytes); }

let root: string;
beforeEach(async () => { root = await mkdtemp(join(tmpdir(), 'files-')); });
afterEach(() => rm(root, { recursive: true, force: true }));

const put = async (store: FilesOnDisk): Promise<void> => store.put({ hash: HASH, mostBytes: 100 }, once(BYTES), UPLOAD);

fileStoreContract('files on disk', async () => {
  const home = await mkdtemp(join(tmpdir(), 'files-'));
  return { store: await FilesOnDisk.open(home), another: () => FilesOnDisk.open(home), close: () => rm(home, { recursive: true }) };
});

describe('files on disk', () => {
  it('lie in folders by the first digits of their hash, and nothing is left where they came in', async () => {
    await put(await FilesOnDisk.open(root));
    expect(await readdir(join(root, HASH.slice(0, 2), HASH.slice(2, 4)))).toEqual([HASH]);
    expect(await readdir(incomingIn(root))).toEqual([]);
  });

  it('leaves nothing where a file came in and was refused', async () => {
    const store = await FilesOnDisk.open(root);
    await expect(store.put({ hash: HASH, mostBytes: 3 }, once(BYTES), UPLOAD)).rejects.toThrow();
    expect(await readdir(incomingIn(root))).toEqual([]);
  });

  it('are cleared at the start of what somebody began long ago and never ended, and of nothing that may still be coming', async () => {
    await FilesOnDisk.open(root);
    for (const [name, age] of [['long-ago', 25], ['may-come', 3]] as const) {
      await mkdir(join(incomingIn(root), name));
      const at = new Date(Date.now() - age * 60 * 60 * 1000);
      await utimes(join(incomingIn(root), name), at, at);
    }
    await FilesOnDisk.open(root);
    expect(await readdir(incomingIn(root))).toEqual(['may-come']);
  });

  it('are told of by whole lines only: one that was torn off is nobody\'s, and the next is whole', async () => {
    const store = await FilesOnDisk.open(root);
    await put(store);
    const note = join(folderOf(root, HASH), noteFor(UPLOAD.locationId));
    await appendFile(note, '{"locationId":"tps3r-20');
    expect((await store.find(HASH, UPLOAD.locationId))?.uploads).toEqual([UPLOAD]);
    await store.put({ hash: HASH, mostBytes: 100 }, once(BYTES), { ...UPLOAD, account: 'korkot' });
    expect((await store.find(HASH, UPLOAD.locationId))?.uploads).toEqual([UPLOAD, { ...UPLOAD, account: 'korkot' }]);
  });

  it('mends what a failing disk made of a file when it is sent again', async () => {
    const store = await FilesOnDisk.open(root);
    await put(store);
    await truncate(join(folderOf(root, HASH), 'content'), 2);
    await put(store);
    expect(await store.find(HASH, UPLOAD.locationId)).toMatchObject({ bytes: BYTES.length });
  });

  it('says in words of the house that the disk does not take it', async () => {
    const store = await FilesOnDisk.open(root);
    await rm(incomingIn(root), { recursive: true });
    await writeFile(incomingIn(root), '');
    await expect(put(store)).rejects.toMatchObject({ name: 'StoreUnavailableError', outcome: 'not_applied' });
  });
});
