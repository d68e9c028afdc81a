import { parseInstant, parsePlainDate, ROLES, type Bilingual } from '@app/kernel';
import type { FileReference, Sk } from '@app/programme';

type Kind = { readonly wanted: Bilingual; readonly accepts: (value: unknown) => boolean };
type Fields = Readonly<Record<string, (value: unknown) => boolean>>;

const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isInteger = (value: unknown): boolean => Number.isSafeInteger(value);
const isDay = (value: unknown): boolean => isText(value) && parsePlainDate(value) !== undefined;
const maybe = (accepts: (value: unknown) => boolean) => (value: unknown): boolean => value === undefined || accepts(value);
const listOf = (accepts: (value: unknown) => boolean) => (value: unknown): boolean => Array.isArray(value) && value.every(accepts);

/** Exactly these fields: one too many is a mistake somebody would want to know of. */
const recordOf = (fields: Fields) => (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
  && Object.keys(value).every((key) => Object.hasOwn(fields, key))
  && Object.entries(fields).every(([key, accepts]) => accepts((value as Readonly<Record<string, unknown>>)[key]));

const sk = { number: isText, date: isDay, row: isInteger } satisfies { [Field in keyof Sk]: Fields[string] };
const file = {
  hash: isText, bytes: isInteger, name: isText, capturedAt: maybe((value) => isText(value) && parseInstant(value) !== undefined),
  position: maybe(recordOf({ latitude: isNumber, longitude: isNumber })),
} satisfies { [Field in keyof FileReference]-?: Fields[string] };

/** What may stand in a field of a command. */
export const FIELD_KINDS = {
  text: { wanted: { id: 'teks', en: 'text' }, accepts: isText },
  texts: { wanted: { id: 'daftar teks', en: 'a list of texts' }, accepts: listOf(isText) },
  day: { wanted: { id: 'tanggal YYYY-MM-DD', en: 'a date YYYY-MM-DD' }, accepts: isDay },
  integer: { wanted: { id: 'bilangan bulat', en: 'a whole number' }, accepts: isInteger },
  number: { wanted: { id: 'bilangan', en: 'a number' }, accepts: isNumber },
  boolean: { wanted: { id: 'true atau false', en: 'true or false' }, accepts: (value) => typeof value === 'boolean' },
  role: { wanted: { id: `salah satu peran (${ROLES.join(', ')})`, en: `one of the roles (${ROLES.join(', ')})` }, accepts: (value) => ROLES.some((role) => role === value) },
  sk: { wanted: { id: 'SK {number, date, row}', en: 'an SK {number, date, row}' }, accepts: recordOf(sk) },
  files: { wanted: { id: 'daftar berkas [{hash, bytes, name}]', en: 'a list of files [{hash, bytes, name}]' }, accepts: listOf(recordOf(file)) },
  scores: { wanted: { id: 'daftar nilai [{key, score}]', en: 'a list of scores [{key, score}]' }, accepts: listOf(recordOf({ key: isText, score: isNumber })) },
} as const satisfies Readonly<Record<string, Kind>>;

export type FieldKind = keyof typeof FIELD_KINDS;
