import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { draftsIn } from '@app/adapters/filesystem';
import type { Instant } from '@app/kernel';
import { Logger } from '@nestjs/common';
import type { Principal } from '../identity/identity.js';
import { HeldClock, type DraftStore } from '../ports/index.js';
import { DraftShelf } from './draft-shelf.js';
import type { ImportDraft } from './import-draft.js';
import { ImportRunner, type ImportRunnerParts } from './import-runner.js';

const NOW = '2026-03-01T00:00:00.000Z' as Instant;
const ID = '2a4e3e0e-8d0b-4b53-9f0d-6b7c5b0f6c11';
const UNDER_WAY: ImportDraft = {
  id: ID, kind: 'designation', name: 'a.csv', sha256: '0'.repeat(64), bytes: 1, owner: 'p', uploadedAt: NOW, changedAt: NOW, state: 'applying', sheets: [], proposal: { columns: [], rows: 0, top: [] },
  by: {} as Principal,
};

let folder: string;
beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'runner-')); });
afterEach(() => rm(folder, { recursive: true }));

describe('an import that is carried out', () => {
  it('says that it has failed as soon as the disk lets it, and takes nobody down with it meanwhile', async () => {
    jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
    const drafts = draftsIn(folder);
    await new DraftShelf(drafts, new HeldClock(NOW)).save(UNDER_WAY);
    let refusals = 0;
    const full: DraftStore = { ...drafts, write: (...what) => (refusals += 1) > 1 ? drafts.write(...what) : Promise.reject(new Error('ENOSPC')) };
    const shelf = new DraftShelf(full, new HeldClock(NOW));
    const importer = { apply: () => Promise.reject(new Error('ENOSPC')) } as unknown as ImportRunnerParts['importer'];
    const runner = new ImportRunner({ shelf, importer, undoing: {} as ImportRunnerParts['undoing'] });
    await runner.start();
    await runner.settled(ID);
    expect(refusals).toBe(2);
    expect(await shelf.find(ID)).toMatchObject({ state: 'failed', failure: { code: 'import.fault' } });
    await runner.stop();
  });

  it('stays applied where taking it back has failed, and says what to do again', async () => {
    jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
    const shelf = new DraftShelf(draftsIn(folder), new HeldClock(NOW));
    await shelf.save({ ...UNDER_WAY, state: 'undoing' });
    const importer = { sendAll: () => Promise.reject(new Error('kaput')) } as unknown as ImportRunnerParts['importer'];
    const runner = new ImportRunner({ shelf, importer, undoing: {} as ImportRunnerParts['undoing'] });
    runner.run(ID);
    await runner.settled(ID);
    const { state, failure } = (await shelf.find(ID))!;
    expect([state, failure?.code]).toEqual(['applied', 'import.fault']);
    expect(failure?.sentence.en).toContain('Undo again');
    await runner.stop();
  });
});
