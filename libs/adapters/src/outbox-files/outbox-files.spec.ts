import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mailerContract } from '@app/testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { OutboxFiles } from './outbox-files.js';

const LETTER = { id: 'a1', to: 'ppk.52@contoh.example', subject: 'Uji', text: 'Uji', html: '<p>Uji</p>', language: 'id' } as const;

let folder: string;
beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'outbox-')); });
afterEach(async () => { await rm(folder, { recursive: true, force: true }); });

mailerContract('the outbox', async () => {
  const home = await mkdtemp(join(tmpdir(), 'outbox-'));
  return {
    mailer: new OutboxFiles(home),
    arrived: async () => Promise.all((await readdir(home)).filter((name) => name.endsWith('.eml')).map((name) => readFile(join(home, name)))),
    close: () => rm(home, { recursive: true }),
  };
});

describe('the outbox', () => {
  it('keeps one file for one id, however often it is sent, and shows the newest first', async () => {
    const outbox = new OutboxFiles(folder);
    for (const letter of [LETTER, { ...LETTER, id: 'b2' }, LETTER]) await outbox.send(letter);
    expect((await readdir(folder)).sort()).toEqual(['a1.eml', 'a1.json', 'b2.eml', 'b2.json']);
    expect((await outbox.list(10)).map(({ id }) => id)).toEqual(['a1', 'b2']);
    expect(await outbox.list(1)).toHaveLength(1);
    expect((await outbox.list(2))[1]).toMatchObject({ ...LETTER, id: 'b2' });
  });

  it('shows nothing where nothing was ever written, and no letter before it is whole', async () => {
    expect(await new OutboxFiles(join(folder, 'outbox')).list(10)).toEqual([]);
    await writeFile(join(folder, 'half.json'), '{}');
    await writeFile(join(folder, 'half.eml.part'), 'x');
    expect(await new OutboxFiles(folder).list(10)).toEqual([]);
  });

  it('says so where the disk takes nothing', async () => {
    await writeFile(join(folder, 'file'), '');
    expect(await new OutboxFiles(join(folder, 'file')).send(LETTER)).toEqual({ kind: 'failed', code: 'mail.disk', permanent: false });
  });
});
