import { Ajv } from 'ajv';
import type { Bilingual } from '@app/kernel';
import { bilingual, closed, listOf, sourced, type Schema } from '../definition/definition-schema.js';
import type { DefinitionFiles } from '../definition/inherit.js';
import type { LintFinding } from '../definition/lint/finding.js';
import { complaintOf } from '../definition/lint/shape.js';
import { resolveFile } from '../definition/resolve.js';
import type { SourceMark } from '../definition/sourced.js';
import { placeOf } from '../definition/source-map.js';
import { CELL_FORMATS, type CellFormat } from './cell.js';
import { LOCATION_FIELDS } from './location-fields.js';
import { PROVINCE_FIELDS } from './province-fields.js';

/** Columns that offices fill in by hand: the journal does not hold them, and they are not made up. */
const BY_HAND = ['by-hand.wagesPlanned', 'by-hand.worksPlanned', 'by-hand.land', 'by-hand.landOwner', 'by-hand.physicalPlanned', 'by-hand.note'];
export const isByHand = ({ key }: Pick<FormColumn, 'key'>): boolean => BY_HAND.includes(key);

export type FormColumn = { readonly key: string; readonly heading: Bilingual; readonly width: number; readonly format: CellFormat; readonly source: SourceMark };

export type ReportForm = {
  readonly form: string;
  readonly title: Bilingual;
  readonly rows: 'location' | 'province';
  readonly period: 'month' | 'fortnight' | 'day';
  readonly source: SourceMark;
  readonly clause: string;
  readonly columns: readonly FormColumn[];
};

const columnsOf = (fields: object): Schema => ({ ...listOf(closed({
  key: { enum: [...BY_HAND, ...Object.keys(fields)] }, heading: bilingual, width: { type: 'integer', minimum: 4, maximum: 100 },
  format: { enum: CELL_FORMATS }, source: sourced.source,
})), minItems: 1 });

const schemaOf = (rows: ReportForm['rows'], fields: object): Schema => closed({
  form: { type: 'string', pattern: '^[a-z][a-z0-9-]*$' }, title: bilingual, rows: { const: rows }, period: { enum: ['month', 'fortnight', 'day'] }, ...sourced,
  columns: columnsOf(fields),
});

const compiled = (rows: ReportForm['rows'], fields: object) => new Ajv({ allErrors: true }).compile<ReportForm>(schemaOf(rows, fields));
const isForm = { location: compiled('location', LOCATION_FIELDS), province: compiled('province', PROVINCE_FIELDS) };

export type FormReading = { readonly form?: ReportForm; readonly findings: readonly LintFinding[] };

/** One file of a form: its columns are data, and each names a figure we have, or says that a person fills it in. */
export const readForm = (files: DefinitionFiles, file: string): FormReading => {
  const { document, sources, findings } = resolveFile(files, file, { '/columns': 'key' });
  if (findings.length > 0) return { findings };
  const written: unknown = document;
  const check = (written as Partial<ReportForm>).rows === 'province' ? isForm.province : isForm.location;
  if (check(written)) return { form: written, findings };
  return {
    findings: (check.errors ?? []).map((error) => complaintOf(written, error)).map(({ pointer, code, sentence }) => ({ file, line: 1, ...placeOf(sources, pointer), code, sentence })),
  };
};
