import { describe, expect, it } from '@jest/globals';
import type { KeptPreview, Principal } from '@app/engine';
import { ExportDesk } from '../exports/export-desk.js';
import type { SheetDesk } from '../exports/sheet-desk.js';
import type { LookedAt } from './looked-at.js';
import { PreviewExportsController } from './preview-exports.controller.js';

const AT = { programme: 'kotaku-cfw', fiscalYear: '2021', preview: '0'.repeat(64) };
const LONGEST = 100_000;

/** A what-if that moves a stage of so many locations; what is handed out is the format. */
const moving = (stages: number): PreviewExportsController => {
  const kept = { at: '2021-06-14T01:30:00.000Z', stages: Array.from({ length: stages }, () => ({ refreshed: false })) } as unknown as KeptPreview;
  const desk = { stageNames: () => Promise.resolve(() => undefined), handOut: ({ format }: { readonly format: string }) => Promise.resolve(format) } as unknown as SheetDesk;
  return new PreviewExportsController(new ExportDesk(desk, {} as never), { find: () => Promise.resolve(kept) } as unknown as LookedAt);
};
const asked = async (stages: number, format: string) => moving(stages).locations(AT, format, {}, {} as Principal);

describe('the locations of a what-if as a workbook', () => {
  it('are refused where they are more than a workbook may hold, as any list is', async () => {
    await expect(asked(LONGEST + 1, 'xlsx')).rejects.toMatchObject({ code: 'refused', members: { total: LONGEST + 1, unmet: [{ code: 'sheet.too-long' }] } });
    expect([await asked(LONGEST, 'xlsx'), await asked(LONGEST + 1, 'csv')]).toEqual(['xlsx', 'csv']);
  });
});
