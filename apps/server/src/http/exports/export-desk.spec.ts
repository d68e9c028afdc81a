import { describe, expect, it } from '@jest/globals';
import type { AskPage, Principal, ReadStore } from '@app/engine';
import type { Query } from '@app/kernel';
import type { ListSheet } from '@app/read-models';
import { ExportDesk } from './export-desk.js';
import type { SheetDesk } from './sheet-desk.js';

const SHEET = { name: { id: 'daftar', en: 'list' }, title: { id: 'Daftar', en: 'List' }, columns: [] } as unknown as ListSheet<string>;
const NOBODY = {} as Principal;
const LONGEST = 100_000;

const questionOf = <R>(sql: string): Query<R> => ({ sql, parameters: [], row: () => undefined as R });
const ask: AskPage<string> = () => ({ kind: 'paged', rows: questionOf('rows'), total: questionOf('total'), page: () => ({ items: [] }) });

/** A list of so many rows; what is handed out is the format. */
const deskOf = (total: number) => {
  const readStore = { query: ({ sql }: Query<unknown>) => (sql === 'total' ? [{ total }] : []) } as unknown as ReadStore;
  const desk = { stageNames: () => Promise.resolve(() => undefined), handOut: ({ format }: { readonly format: string }) => Promise.resolve(format) } as unknown as SheetDesk;
  return new ExportDesk(desk, readStore);
};
const asked = (total: number, format: string) => deskOf(total).pages(SHEET, 'location_board', ask)(format, {}, NOBODY);

describe('a list as a workbook', () => {
  it('is refused where it is longer than a workbook may be, with what to do instead', async () => {
    await expect(asked(LONGEST + 1, 'xlsx')).rejects.toMatchObject({
      code: 'refused', members: { total: LONGEST + 1, unmet: [{ code: 'sheet.too-long', sentence: { id: expect.stringContaining('CSV'), en: expect.stringMatching(/100001 rows.*at most 100000.*CSV/) } }] },
    });
    expect(await asked(LONGEST, 'xlsx')).toBe('xlsx');
  });

  it('can be had as CSV however long it is', async () => {
    expect(await asked(10 * LONGEST, 'csv')).toBe('csv');
  });
});
