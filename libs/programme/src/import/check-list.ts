import type { Header } from '../designation/headings.js';
import type { ListedProgramme } from '../designation/listed-programme.js';
import { titleOf } from '../designation/columns.js';
import { problem, type Problem } from '../designation/problems.js';
import { readSkList } from '../designation/read-sk-list.js';
import type { RegionNames } from '../location/commands.js';
import type { RegionLookup } from '../designation/region.js';
import type { SheetRow } from '../designation/sheet.js';
import type { Designation, DoubtfulRow, SkList } from '../designation/sk-list.js';
import type { CheckedList, CheckedRow, CellFinding, RowStep, Suggestion } from './checked.js';
import type { ImportKind } from './kinds.js';
import { headerOf, withCorrections, HEADINGS_OF_KIND, type Mapping } from './mapping.js';
import { missingColumns, readReports, type KnownPlace } from './read-reports.js';
import { REPORT_FORMS } from './report-forms.js';
import { REQUIRED_OF_KIND } from './required.js';

export type CheckContext = {
  readonly regions: RegionLookup;
  readonly programmes: readonly ListedProgramme[];
  readonly knows: (locationId: string) => KnownPlace | undefined;
};

type Fields = Header<string>;

/** Every row below the headings, read as the mapping says: ready, or with what a person must look at. Nothing is sent by it. */
export const checkList = (kind: ImportKind, rows: readonly SheetRow[], mapping: Mapping, context: CheckContext): CheckedList => {
  const header = headerOf(kind, mapping, rows);
  const corrected = withCorrections(rows, mapping, header);
  const defaults = Object.fromEntries((mapping.defaults ?? []).map(({ field, value }) => [field, value]));
  switch (kind) {
    case 'designation': return ofSkList(readSkList(corrected, { ...context, header, defaults }), header, mapping, context);
    default: return ofReports(kind, corrected, header, defaults, context);
  }
};

/** Amended only where that was asked for: else it is said of a location already designated, and refused. */
const sentFor = ({ locationId, data }: Designation, { amendReason }: Mapping, known: KnownPlace | undefined): RowStep => {
  const { sk, amount } = data;
  const isSame = known === undefined || (known.amount === amount && known.sk.number === sk.number && known.sk.date === sk.date && known.sk.row === sk.row);
  return { locationId, command: isSame || amendReason === undefined ? { type: 'DesignateLocation', data } : { type: 'AmendDesignation', data: { sk, amount, reason: amendReason } } };
};

const WITHDRAWN: readonly KnownPlace['situation'][] = ['cancelled', 'replaced'];

const ofSkList = ({ designations, doubtful, problems, warnings, skipped }: SkList, header: Fields, mapping: Mapping, { knows }: CheckContext): CheckedList => {
  const byRow = new Map<number, { findings: CellFinding[]; place?: string; step?: RowStep; isDuplicate: boolean; stands: boolean }>();
  const at = (row: number) => {
    const known = byRow.get(row) ?? { findings: [], isDuplicate: false, stands: true };
    byRow.set(row, known);
    return known;
  };
  const suggesting = findingOf('designation', header);
  for (const designation of designations) {
    const { row, locationId, region } = designation;
    const known = knows(locationId);
    at(row).place = placeOf(region.path);
    at(row).step = sentFor(designation, mapping, known);
    if (known === undefined || !WITHDRAWN.includes(known.situation)) continue;
    at(row).findings.push(suggesting(problem('location.withdrawn', { row, column: titleOf(region.level), value: locationId })));
    at(row).stands = false;
  }
  for (const { row, doubt, candidates } of doubtful) {
    at(row).findings.push({ ...suggesting(doubt), suggestions: candidates.map(suggested) });
    at(row).stands = false;
  }
  for (const one of problems.filter(({ row }) => row > header.row)) {
    at(one.row).findings.push(suggesting(one));
    at(one.row).stands = false;
    at(one.row).isDuplicate ||= one.code === 'row.repeated';
  }
  for (const one of warnings) at(one.row).findings.push(suggesting(one));
  const rows = [...byRow].sort(([a], [b]) => a - b).map(([row, { findings, place, step, isDuplicate, stands }]): CheckedRow => {
    const told = { row, findings, ...(place !== undefined && { place }) };
    if (!stands || step === undefined) return { ...told, kind: isDuplicate ? 'duplicate' : 'error' };
    return { ...told, kind: findings.length > 0 ? 'warning' : 'ready', step };
  });
  return { problems: problems.filter(({ row }) => row <= header.row), rows, skipped };
};

/** The names beside the code, for a person to choose by. */
const suggested = ({ region }: DoubtfulRow['candidates'][number]): Suggestion =>
  ({ field: 'regionCode', value: region.code, label: placeOf(region.path) });

const placeOf = ({ province, regency, district, village }: RegionNames): string => [village, district, regency, province].filter((name) => name !== undefined).join(', ');

const ofReports = (kind: 'progress' | 'labour', rows: readonly SheetRow[], header: Fields, defaults: Readonly<Record<string, string>>, { knows }: CheckContext): CheckedList => {
  const form = REPORT_FORMS[kind];
  const problems = missingColumns(form.headings, REQUIRED_OF_KIND[kind], header, defaults);
  if (problems.length > 0) return { problems, rows: [], skipped: [] };
  const suggesting = findingOf(kind, header);
  const read = readReports(rows, form, { header, defaults, knows });
  return {
    problems: [],
    rows: read.rows.map(({ row, locationId, command, problems: found, repeats }): CheckedRow => {
      const names = locationId === undefined ? undefined : knows(locationId)?.names;
      const told = { row, findings: found.map(suggesting), ...(names !== undefined && { place: placeOf(names) }) };
      if (locationId !== undefined && command !== undefined) return { ...told, kind: 'ready', step: { locationId, command } };
      return { ...told, kind: repeats === undefined ? 'error' : 'duplicate' };
    }),
    skipped: read.skipped,
  };
};

const findingOf = (kind: ImportKind, { titles, columns }: Fields) => ({ column, value, code, sentence, suggestion }: Problem): CellFinding => {
  const { fields, titleOf } = HEADINGS_OF_KIND[kind];
  const field = fields.find((one) => titles[columns[one] ?? -1] === column) ?? fields.find((one) => titleOf(one) === column);
  return { column, value, code, sentence, suggestions: suggestion === undefined || field === undefined ? [] : [{ field, value: suggestion }] };
};
