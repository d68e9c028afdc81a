import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { FilesOnDisk } from '@app/adapters/files-on-disk';
import type { Instant } from '@app/kernel';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Complaint } from '../terminal/complaint.js';
import { backUpFiles, backUpFilesAlone, restoreFiles, restoreFilesAlone } from './files-of-backup.js';
import type { OpenFiles } from './recovery.module.js';

const HERE = 'tps3r-2021-52';
const openFiles: OpenFiles = (root) => FilesOnDisk.open(root);
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

let folder: string;
let data: { readonly dataDirectory: string };
let backup: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'files-'));
  data = { dataDirectory: join(folder, 'data') };
  backup = join(folder, 'backup');
  mkdirSync(backup);
});
afterEach(() => { rmSync(folder, { recursive: true }); });

const send = async (text: string, locationId = HERE): Promise<void> => {
  const files = await openFiles(join(data.dataDirectory, 'files'));
  await files.put({ hash: hashOf(text), mostBytes: 100 }, Readable.from([Buffer.from(text)]), { locationId, account: 'ppk', at: '2021-06-01T00:00:00.000Z' as Instant, type: 'image/png' });
};
const lose = (): void => { rmSync(data.dataDirectory, { recursive: true }); };
const contentOf = (root: string, text: string): string => join(root, hashOf(text).slice(0, 2), hashOf(text).slice(2, 4), hashOf(text), 'content');

describe('the files of a backup', () => {
  it('come back as they were, for the locations they were sent for', async () => {
    for (const [text, place] of [['a', HERE], ['b', HERE], ['b', 'pkh-2021-32']] as const) await send(text, place);
    expect(await backUpFiles(openFiles, data, { backup })).toMatchObject({ files: [{}, {}], copied: 2, missing: [] });
    lose();
    expect(await restoreFiles(openFiles, data, { backup })).toEqual({ files: 2, missing: [] });
    const files = await openFiles(join(data.dataDirectory, 'files'));
    expect(await files.find(hashOf('b'), 'pkh-2021-32')).toMatchObject({ bytes: 1, uploads: [{ account: 'ppk' }] });
    expect(await files.find(hashOf('a'), 'pkh-2021-32')).toBeUndefined();
  });

  it('are named exactly where they are missing or damaged, and the others come back', async () => {
    for (const text of ['whole', 'damaged', 'lost']) await send(text);
    await backUpFiles(openFiles, data, { backup });
    lose();
    truncateSync(contentOf(join(backup, 'files'), 'damaged'), 2);
    rmSync(contentOf(join(backup, 'files'), 'lost'));
    const restored = await restoreFiles(openFiles, data, { backup });
    expect(restored?.files).toBe(1);
    expect(new Set(restored?.missing)).toEqual(new Set(['damaged', 'lost'].map((text) => ({ hash: hashOf(text), bytes: text.length, locations: [HERE] }))));
  });

  it('are copied once where backups share a folder for them', async () => {
    const files = join(folder, 'shared');
    const second = join(folder, 'second');
    mkdirSync(second);
    await send('a');
    expect((await backUpFiles(openFiles, data, { backup, files })).copied).toBe(1);
    await send('b');
    expect(await backUpFiles(openFiles, data, { backup: second, files })).toMatchObject({ files: [{}, {}], copied: 1 });
    expect(readdirSync(second)).toEqual(['files.json']);
    lose();
    expect(await restoreFiles(openFiles, data, { backup: second, files })).toEqual({ files: 2, missing: [] });
  });

  it('leaves what is there already, and does not believe a list that was changed', async () => {
    await send('a');
    await backUpFiles(openFiles, data, { backup });
    rmSync(join(backup, 'files'), { recursive: true });
    expect(await restoreFiles(openFiles, data, { backup })).toEqual({ files: 1, missing: [] });
    writeFileSync(join(backup, 'files.json'), '{"files":[],"seal":"x"}');
    await expect(restoreFiles(openFiles, data, { backup })).rejects.toThrow(Complaint);
  });

  it('are none where the backup is older than they are', async () => {
    expect(await restoreFiles(openFiles, data, { backup })).toBeUndefined();
  });

  it('are backed up without the journal too, into a folder of their own, and come back from there', async () => {
    const alone = { backup: join(folder, 'new', 'files-of-today') };
    await send('a');
    expect(await backUpFilesAlone(openFiles, data, alone)).toMatchObject({ files: [{}], copied: 1 });
    await expect(backUpFilesAlone(openFiles, data, alone)).rejects.toThrow('already');
    lose();
    expect(await restoreFilesAlone(openFiles, data, alone)).toEqual({ files: 1, missing: [] });
    await expect(restoreFilesAlone(openFiles, data, { backup })).rejects.toThrow('files.json is not there');
  });
});
