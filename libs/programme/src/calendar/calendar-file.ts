import { Ajv } from 'ajv';
import type { Bilingual, PlainDate } from '@app/kernel';
import { bilingual, closed, sourced, text, type Schema } from '../definition/definition-schema.js';
import type { DefinitionFiles } from '../definition/inherit.js';
import type { LintFinding } from '../definition/lint/finding.js';
import { complaintOf } from '../definition/lint/shape.js';
import { resolveFile } from '../definition/resolve.js';
import { placeOf } from '../definition/source-map.js';
import { DAY_OFF_KINDS, type DayOffKind, type DaysOffOfYear } from './commands.js';

/** A list as a file gives it: by kind, then by day. `null` takes a day away from the file it builds on. */
type WrittenList = Omit<DaysOffOfYear, 'days'> & { readonly days: { readonly [K in DayOffKind]?: { readonly [date: string]: Bilingual | null } } };

export type CalendarReading = { readonly list?: DaysOffOfYear; readonly findings: readonly LintFinding[] };

const byDay: Schema = { type: 'object', additionalProperties: { ...bilingual, type: ['object', 'null'] } };

const isWritten = new Ajv({ allErrors: true, allowUnionTypes: true }).compile<WrittenList>(closed({
  year: { type: 'integer' }, region: text, decree: text, publishedOn: text, ...sourced,
  days: closed(Object.fromEntries(DAY_OFF_KINDS.map((kind) => [kind, byDay])), DAY_OFF_KINDS),
}, ['region']));

/** One file of days off, laid over the one it `extends`. Whether its days are sound is for the rules of publishing to say. */
export const readCalendar = (files: DefinitionFiles, file: string): CalendarReading => {
  const { document, sources, findings } = resolveFile(files, file, {});
  if (findings.length > 0) return { findings };
  const written: unknown = document;
  if (isWritten(written)) return { list: { ...written, days: daysOf(written) }, findings };
  return {
    findings: (isWritten.errors ?? []).map((error) => complaintOf(written, error)).map(({ pointer, code, sentence }) =>
      ({ file, line: 1, ...placeOf(sources, pointer), code, sentence })),
  };
};

const daysOf = ({ days }: WrittenList): DaysOffOfYear['days'] => DAY_OFF_KINDS.flatMap((kind) =>
  Object.entries(days[kind] ?? {}).flatMap(([date, name]) => (name === null ? [] : [{ date: date as PlainDate, name, kind }])));
