import { afterEach, describe, expect, it } from '@jest/globals';
import { pendingReminders, groundlessReminders } from '@app/read-models';
import { after, inWorkingDays, rungOf, targetOf } from '@app/testing';
import { day, openChaseBench, type ChaseBench } from './chase-bench.fixture.js';
import { inPages } from './in-pages.js';

let bench: ChaseBench;
afterEach(() => bench.close());

/** Three places whose reminders nobody has got yet. */
const withThreeWaiting = async (): Promise<readonly string[]> => {
  bench = await openChaseBench({ ladder: [rungOf('H-3', -3)], targets: [targetOf('VISIT', after('MEETING', inWorkingDays(10)))] });
  const ids = [await bench.designate('1001'), await bench.designate('1002'), await bench.designate('1003')];
  await bench.at('2021-01-13');
  return ids;
};
const pagesOf = async <T>(pages: AsyncIterable<readonly T[]>): Promise<readonly (readonly T[])[]> => {
  const all: (readonly T[])[] = [];
  for await (const page of pages) all.push(page);
  return all;
};

describe('a long list', () => {
  it('of reminders that somebody waits for is read in pages, each of them once and in order', async () => {
    const ids = await withThreeWaiting();
    for (const [limit, sizes] of [[1, [1, 1, 1]], [2, [2, 1]], [3, [3]], [9, [3]]] as const) {
      const pages = await pagesOf(inPages(bench.readStore, { page: (request) => pendingReminders({ since: day('2021-01-01'), ...request }), markOf: ({ position }) => position, limit }));
      expect(pages.map(({ length }) => length)).toEqual(sizes);
      expect(new Set(pages.flat().map(({ locationId }) => locationId))).toEqual(new Set(ids));
      expect(pages.flat().map(({ position }) => position)).toEqual(pages.flat().map(({ position }) => position).toSorted());
    }
  });

  it('of reminders that lost their ground too', async () => {
    const ids = await withThreeWaiting();
    for (const id of ids) await bench.run(id, { type: 'Cancel', data: { skRevision: 'SK-9', skDate: day('2021-01-13'), reason: 'Ganda' } });
    await bench.shown();
    const pages = await pagesOf(inPages(bench.readStore, { page: groundlessReminders, markOf: ({ key }) => key, limit: 2 }));
    expect(pages.map((page) => page.map(({ locationId }) => locationId))).toEqual([ids.slice(0, 2), ids.slice(2)]);
  });

  it('is looked for by its indexes, not among all reminders there ever were', async () => {
    await withThreeWaiting();
    const { sql, parameters } = pendingReminders({ since: day('2021-01-01'), limit: 9 });
    const plan = bench.readStore.query({ sql: `EXPLAIN QUERY PLAN ${sql}`, parameters, row: ({ detail }) => String(detail) });
    const looks = plan.filter((line) => line.includes('reminder_board'));
    expect(looks).toEqual([expect.stringMatching(/^SEARCH reminder_board USING INDEX .*status=\? AND issued_position>/), expect.stringMatching(/^SEARCH reminder_board USING INDEX .*unreached>/)]);
  });
});
