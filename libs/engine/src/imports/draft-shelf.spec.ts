import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { draftsIn } from '@app/adapters/filesystem';
import { instantOf, type Instant } from '@app/kernel';
import { HeldClock } from '../ports/index.js';
import { DraftShelf } from './draft-shelf.js';
import type { ImportDraft, RowReport } from './import-draft.js';

const NOW = '2026-03-01T00:00:00.000Z' as Instant;
const ID = '2a4e3e0e-8d0b-4b53-9f0d-6b7c5b0f6c11';
const DAY_MS = 86_400_000;
const DRAFT: ImportDraft = {
  id: ID, kind: 'designation', name: 'a.csv', sha256: '0'.repeat(64), bytes: 1, owner: 'p', uploadedAt: NOW, changedAt: NOW, state: 'uploaded', sheets: [], proposal: { columns: [], rows: 0, top: [] },
};

let folder: string;
let clock: HeldClock;
let shelf: DraftShelf;
const open = (): DraftShelf => new DraftShelf(draftsIn(folder), clock);
const afterDays = (days: number): void => { clock.moveTo(instantOf(Date.parse(NOW) + days * DAY_MS)); };
const told = (outcome: RowReport['outcome']): RowReport => ({ row: 2, locationId: 'x', outcome, unmet: [] });

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shelf-'));
  clock = new HeldClock(NOW);
  shelf = open();
});
afterEach(() => rm(folder, { recursive: true }));

describe('the drafts of imports', () => {
  it('are there after a new start, and forgotten after a week', async () => {
    await shelf.save(DRAFT);
    afterDays(6);
    expect(await open().all()).toMatchObject([{ id: ID }]);
    afterDays(8);
    expect(await open().all()).toEqual([]);
    expect(await open().find(ID)).toBeUndefined();
  });

  it('stay longer once they were applied, and as long as they are under way', async () => {
    await shelf.save({ ...DRAFT, state: 'applied', tally: { recorded: 1, unchanged: 0, refused: 0 } });
    afterDays(80);
    expect(await shelf.all()).toHaveLength(1);
    afterDays(95);
    expect(await shelf.all()).toEqual([]);
    await shelf.save({ ...DRAFT, state: 'applying' });
    afterDays(400);
    expect(await shelf.all()).toHaveLength(1);
  });

  it('keep a row recorded, whatever a repeat finds, and pass over a line that was cut short', async () => {
    await shelf.report(ID, [told('refused')]);
    await shelf.report(ID, [told('recorded')]);
    await draftsIn(folder).append(ID, 'report.jsonl', '{"row":3,"loca');
    await shelf.report(ID, [told('unchanged'), { ...told('unchanged'), row: 4 }]);
    expect([...(await shelf.reports(ID)).values()].map(({ row, outcome }) => [row, outcome])).toEqual([[2, 'recorded'], [4, 'unchanged']]);
  });

  it('keep no server from starting when one of them is damaged', async () => {
    await shelf.save(DRAFT);
    await writeFile(join(folder, ID, 'draft.json'), '{');
    expect(await shelf.all()).toEqual([]);
  });

  it('are worked on by one at a time', async () => {
    const order: string[] = [];
    const step = (name: string, work: () => Promise<void>) => shelf.inTurn(ID, async () => { order.push(`${name} begins`); await work(); order.push(`${name} ends`); });
    const failing = step('a', () => Promise.reject(new Error('a'))).catch(() => undefined);
    await Promise.all([failing, step('b', () => Promise.resolve()), step('c', () => Promise.resolve())]);
    expect(order).toEqual(['a begins', 'b begins', 'b ends', 'c begins', 'c ends']);
  });
});
