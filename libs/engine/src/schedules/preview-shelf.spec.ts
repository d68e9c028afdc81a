import { describe, expect, it } from '@jest/globals';
import type { PlainDate } from '@app/kernel';
import type { LocationChange } from '@app/programme';
import { PreviewShelf } from './preview-shelf.js';
import type { Preview } from './schedule-previews.js';

const NATION = { programme: 'works', fiscalYear: 2021, scope: { regions: [''] } };
const OUTLOOK = { due: [], late: [], isAtRisk: false, reminders: [] };
const moved = (locationId: string): LocationChange => ({
  locationId, region: '52.71.03.1004', satker: 'bppw-52', refreshed: new Set(), isAtRiskAnyway: false, before: OUTLOOK, after: OUTLOOK,
  changes: ['RKM', 'BUILD'].map((stage) => ({ stage, version: 2, running: true, from: '2021-05-12' as PlainDate, to: '2021-06-02' as PlainDate })),
});
const preview = (id: string, ...locations: readonly string[]) =>
  ({ id, at: '2021-05-20T01:00:00.000Z', whatIf: { caused: { rows: [] }, load: [] }, changes: locations.map(moved) }) as unknown as Preview;

describe('a preview that was looked at', () => {
  it('is kept in the order of its locations, each with its stages as they were decided', async () => {
    const shelf = new PreviewShelf();
    await shelf.keep(NATION, preview('a', 'works-2021-52.02', 'works-2021-52.01'));
    expect(shelf.find(NATION, 'a')?.stages.map(({ locationId, stage }) => `${locationId} ${stage}`)).toEqual(['works-2021-52.01 RKM', 'works-2021-52.01 BUILD', 'works-2021-52.02 RKM', 'works-2021-52.02 BUILD']);
  });

  it('is of its schedule, and for its authority alone', async () => {
    const shelf = new PreviewShelf();
    await shelf.keep(NATION, preview('a', 'works-2021-52.01'));
    expect(shelf.find({ ...NATION, scope: { regions: ['52'] } }, 'a')).toBeUndefined();
    expect(shelf.find({ ...NATION, fiscalYear: 2020 }, 'a')).toBeUndefined();
    expect(shelf.find({ ...NATION, scope: { regions: [''] } }, 'a')?.stages).toHaveLength(2);
  });

  it('makes room for newer ones, the oldest first', async () => {
    const shelf = new PreviewShelf(5);
    for (const id of ['a', 'b', 'c']) await shelf.keep(NATION, preview(id, 'works-2021-52.01'));
    expect(['a', 'b', 'c'].map((id) => shelf.find(NATION, id) !== undefined)).toEqual([false, false, true]);
  });
});
