import type { ImportDraft, RowReport, UndoReport } from '@app/engine';
import { HEADINGS_OF_KIND, REQUIRED_OF_KIND, type CheckedRow } from '@app/programme';
import type { MappingDto, RowsQueryDto } from './asking.dto.js';
import type { ImportDto, ImportRowDto, ImportRowsDto, ImportSummaryDto } from './imports.dto.js';

export const summaryOf = ({ id, kind, name, sha256, bytes, uploadedAt, changedAt, state, proposal, counts, choice, progress, tally, importId, failure, undone }: ImportDraft): ImportSummaryDto =>
  ({ id, kind, name, sha256, bytes, uploadedAt, changedAt, state, rows: proposal.rows, counts, choice, progress, tally, importId, failure, undone });

export const importDto = (draft: ImportDraft): ImportDto => {
  const { kind, sheet, sheets, proposal, mapping } = draft;
  const { fields, titleOf } = HEADINGS_OF_KIND[kind];
  const required = REQUIRED_OF_KIND[kind];
  return { ...summaryOf(draft), sheet, sheets, proposal, mapping: mapping as MappingDto | undefined, fields: fields.map((field) => ({ field, title: titleOf(field), required: required.includes(field) })) };
};

export type Reported = { readonly rows: readonly CheckedRow[]; readonly reports: ReadonlyMap<number, RowReport>; readonly undone: ReadonlyMap<number, UndoReport> };

/** Each with all the sentences that are told of it: so many keep an answer small. */
const USUAL_PAGE = 25;

export const pageOf = ({ rows, reports, undone }: Reported, { kind, cursor = 0, limit = USUAL_PAGE }: RowsQueryDto): ImportRowsDto => {
  const asked = rows.filter((one) => {
    if (kind === 'refused') return reports.get(one.row)?.outcome === 'refused';
    if (kind === 'not-undone') return undone.get(one.row)?.outcome === 'refused';
    return kind === undefined || one.kind === kind;
  });
  const left = asked.filter(({ row }) => row > cursor);
  const page = left.slice(0, limit);
  const nextCursor = left.length > limit ? page.at(-1)?.row : undefined;
  return { rows: page.map((one) => rowDto(one, reports.get(one.row), undone.get(one.row))), total: asked.length, ...(nextCursor !== undefined && { nextCursor }) };
};

const rowDto = ({ row, kind, findings, place, step }: CheckedRow, report: RowReport | undefined, undo: UndoReport | undefined): ImportRowDto => ({
  row, kind, findings, place, locationId: step?.locationId,
  ...(report !== undefined && { outcome: report.outcome, unmet: report.unmet }),
  ...(undo !== undefined && { undo: { outcome: undo.outcome, unmet: undo.unmet } }),
});
