import fc from 'fast-check';
import type { ApiDocument, Operation, Parameter, Schema } from '../../e2e/api-document.js';
import { edgesOf, spotsIn, type Spot } from './spots.js';

/** What is made wrong of a proper request, or nothing. What it comes to is judged from the request itself. */
const KINDS = [
  'none', 'none', 'none', 'none', 'none', 'field-missing', 'field-unknown', 'field-odd', 'field-odd', 'edge', 'edge', 'edge', 'huge', 'unicode', 'body-odd', 'body-broken', 'body-absent',
  'field-twice', 'type-odd', 'header-missing', 'header-odd', 'path-odd', 'query-odd', 'query-edge', 'query-unknown', 'method-odd',
] as const;
export type Twist = (typeof KINDS)[number];

export type Draft = { readonly path: Record<string, unknown>; readonly query: Record<string, unknown>; readonly header: Record<string, unknown>; readonly body: unknown };
export type Chance = { readonly twist: Twist; readonly pick: number; readonly value: unknown; readonly word: string };

/** What only the server knows, what every object has, and names that are none. */
const PRIVILEGED = [
  'actor', 'role', 'person', 'scope', 'recordedAt', 'revision', 'commandId', 'source', 'province', 'isAdmin', 'situation', 'pin', 'locationId', 'metadata', 'by', 'verified', 'position',
  '$correlationId', 'v', '__proto__', 'constructor', 'prototype', 'toString', 'then', 'a/b~c', '',
];
const SCRIPTS = [
  '\u0000', 'a\nb', '\ud800', 'a\u202eb', 'é'.normalize('NFD'), ' a', 'a ', '\ufeffa', '\u2028', 'Ｒｐ１００', '١٢٣', '🏗️', 'ﬁ', 'İ', 'ß', '\u200b', "'; DROP TABLE events; --", '${7*7}', '{{7*7}}', '<script>', '%00', '=1+1', '../../etc/passwd',
];
/** Beyond what a body may have, once a sign takes two bytes. */
const HUGE = 52_000;
const HUGE_SIGNS = ['x', ' ', 'a ', '9', 'é', '🙂', '-', '.'];

const odd = fc.oneof(
  fc.jsonValue(), fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom<unknown>(null, '', -1, 0.5, 1e308, 2 ** 53, [], {}, [[]], 'x'.repeat(3_000), { $ref: '#' }, { __proto__: null }),
);
/** What may stand in a header at all. */
const printable = fc.stringMatching(/^[!-~]([ -~]{0,60}[!-~])?$/);

export const anyChance: fc.Arbitrary<Chance> = fc.record({ twist: fc.constantFrom(...KINDS), pick: fc.nat(10_000), value: odd, word: printable });

const chosen = <T>(options: readonly T[], pick: number): T | undefined => options[pick % Math.max(1, options.length)];
const without = (record: Record<string, unknown>, name: string | undefined) => Object.fromEntries(Object.entries(record).filter(([key]) => key !== name));

const isFilled = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Also where plain assignment would not make a field of it, as with `__proto__`. */
const joined = (value: Record<string, unknown>, name: string): unknown =>
  Object.defineProperty({ ...value }, name, { value: 1, enumerable: true });

const bodyTwisted = (spots: readonly Spot[], body: unknown, { twist, pick, value }: Chance): unknown => {
  const [texts, objects] = [spots.filter((spot) => typeof spot.value === 'string'), spots.filter((spot) => isFilled(spot.value))];
  const [spot, text, object] = [chosen(spots, pick), chosen(texts, pick), chosen(objects, pick)];
  const other = pick >> 3;
  switch (twist) {
    case 'body-odd': return value;
    case 'field-odd': return spot?.with(value);
    case 'edge': return spot?.with(chosen(edgesOf(spot.schema, spot.value), other));
    case 'huge': return text?.with(chosen(HUGE_SIGNS, other)?.repeat(HUGE));
    case 'unicode': return text?.with(chosen(SCRIPTS, other));
    case 'field-unknown': return object?.with(joined(object.value as Record<string, unknown>, chosen(PRIVILEGED, other) ?? ''));
    case 'field-missing': return object?.with(without(object.value as Record<string, unknown>, chosen(Object.keys(object.value as object), other)));
    default: return body;
  }
};

const edgeOf = (parameters: readonly Parameter[], { pick }: Chance): Record<string, unknown> => {
  const parameter = chosen(parameters, pick);
  return parameter === undefined ? {} : { [parameter.name]: chosen(edgesOf(parameter.schema, 'x'), pick >> 3) };
};

/** One thing is made wrong, or nothing. */
export const twisted = (document: ApiDocument, operation: Operation, draft: Draft, chance: Chance): Draft => {
  const { path, query, header } = draft;
  const { twist, pick, word } = chance;
  const schema: Schema | undefined = operation.requestBody?.content['application/json']?.schema;
  const body = schema === undefined ? undefined : bodyTwisted(spotsIn(document, schema, draft.body), draft.body, chance);
  const named = (record: Record<string, unknown>): string => chosen(Object.keys(record), pick) ?? 'x-odd';
  switch (twist) {
    case 'header-missing': return { path, query, header: without(header, named(header)), body };
    case 'header-odd': return { path, query, header: { ...header, [named(header)]: word }, body };
    case 'path-odd': return { path: { ...path, [named(path)]: word }, query, header, body };
    case 'query-odd': return { path, query: { ...query, [named(query)]: word }, header, body };
    case 'query-edge': return { path, query: { ...query, ...edgeOf((operation.parameters ?? []).filter((parameter) => parameter.in === 'query'), chance) }, header, body };
    case 'query-unknown': return { path, query: { ...query, [word]: '1' }, header, body };
    default: return { path, query, header, body };
  }
};

/** As it goes over the wire; some wrongs cannot be told of a value. */
export const textOf = (body: unknown, { twist, pick, word }: Chance): string | undefined => {
  if (body === undefined || twist === 'body-absent') return undefined;
  const text = JSON.stringify(body);
  if (twist === 'body-broken') return `${text.slice(0, -1)}${word}`;
  const field = twist === 'field-twice' && isFilled(body) ? chosen(Object.entries(body), pick) : undefined;
  return field === undefined ? text : `${text.slice(0, -1)},${JSON.stringify(field[0])}:${JSON.stringify(field[1])}}`;
};
