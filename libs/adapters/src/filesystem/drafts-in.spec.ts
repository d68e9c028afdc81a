import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { draftsIn } from './drafts-in.js';

const ID = '2a4e3e0e-8d0b-4b53-9f0d-6b7c5b0f6c11';
let folder: string;
beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'drafts-')); });
afterEach(() => rm(folder, { recursive: true }));

describe('drafts in a folder', () => {
  it('are found again by whoever opens the folder next', async () => {
    await draftsIn(join(folder, 'new')).write(ID, 'draft.json', 'eins');
    await draftsIn(join(folder, 'new')).append(ID, 'report.jsonl', 'a\n');
    const later = draftsIn(join(folder, 'new'));
    await later.append(ID, 'report.jsonl', 'b\n');
    expect(await later.ids()).toEqual([ID]);
    expect([String(await later.read(ID, 'draft.json')), String(await later.read(ID, 'report.jsonl'))]).toEqual(['eins', 'a\nb\n']);
  });

  it('are written wholly: beside a part nothing is left over', async () => {
    const drafts = draftsIn(folder);
    await Promise.all(['a', 'b', 'c'].map((text) => drafts.write(ID, 'draft.json', text.repeat(100_000))));
    expect(new Set(String(await drafts.read(ID, 'draft.json'))).size).toBe(1);
    expect(await readdir(join(folder, ID))).toEqual(['draft.json']);
  });

  it('leave nothing behind where they cannot be written', async () => {
    await mkdir(join(folder, ID, 'draft.json'), { recursive: true });
    await expect(draftsIn(folder).write(ID, 'draft.json', 'x')).rejects.toThrow();
    expect(await readdir(join(folder, ID))).toEqual(['draft.json']);
  });

  it('are not there before they are written, and not after they are removed', async () => {
    const drafts = draftsIn(join(folder, 'nowhere'));
    expect([await drafts.ids(), await drafts.read(ID, 'draft.json')]).toEqual([[], undefined]);
    await drafts.write(ID, 'file', Buffer.from([1]));
    await drafts.remove(ID);
    expect([await drafts.ids(), await drafts.read(ID, 'file')]).toEqual([[], undefined]);
  });

  it('never lie outside the folder', async () => {
    const drafts = draftsIn(folder);
    await expect(drafts.write('../x', 'draft.json', '')).rejects.toThrow('no draft');
    await expect(drafts.write(ID, '../draft', '')).rejects.toThrow('no draft');
    expect(await drafts.read('../../etc', 'passwd')).toBeUndefined();
  });
});
