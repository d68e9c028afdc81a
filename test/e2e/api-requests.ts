import fc, { type Arbitrary } from 'fast-check';
import type { ApiDocument, Operation, Parameter } from './api-document.js';
import { valuesOf, type Vocabulary } from './schema-values.js';

export type Twist =
  | 'none' | 'field-missing' | 'field-unknown' | 'field-odd' | 'body-odd' | 'body-broken' | 'body-absent' | 'type-odd'
  | 'header-missing' | 'header-odd' | 'path-odd' | 'query-odd' | 'query-unknown' | 'method-odd';
export type FuzzRequest = {
  readonly route: string;
  readonly operation: Operation;
  readonly twist: Twist;
  readonly caller: number;
  readonly method: string;
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
};

const TWISTS: readonly Twist[] = [
  'none', 'none', 'none', 'none', 'field-missing', 'field-unknown', 'field-odd', 'field-odd', 'body-odd', 'body-broken', 'body-absent', 'type-odd',
  'header-missing', 'header-odd', 'path-odd', 'query-odd', 'query-unknown', 'method-odd',
];
const PRIVILEGED = ['actor', 'role', 'scope', '__proto__', 'constructor', 'toString', 'then', 'recordedAt', 'isAdmin', 'a/b~c', ''];

const odd = fc.oneof(
  fc.jsonValue(), fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom<unknown>(null, '', -1, 0.5, 1e308, 2 ** 53, [], {}, [[]], 'x'.repeat(3_000), { $ref: '#' }, { __proto__: null }),
);
/** What may stand in a header at all. */
const printable = fc.stringMatching(/^[!-~]([ -~]{0,60}[!-~])?$/);

const NOT_IN_A_HEADER = /[^ -~]/g;

type Draft = { path: Record<string, unknown>; query: Record<string, unknown>; header: Record<string, unknown>; body: unknown };
type Chance = { readonly twist: Twist; readonly pick: number; readonly value: unknown; readonly word: string };

const partsOf = ({ parameters = [] }: Operation, place: Parameter['in']): readonly Parameter[] => parameters.filter((parameter) => parameter.in === place);

const draftOf = (document: ApiDocument, vocabulary: Vocabulary, operation: Operation): Arbitrary<Draft> => {
  const record = (place: Parameter['in'], keyed: readonly Parameter[]) => fc.record(
    Object.fromEntries(keyed.map(({ name, schema }) => [name, valuesOf(document, vocabulary, schema)])),
    { requiredKeys: keyed.filter(({ required }) => required === true || place === 'path').map(({ name }) => name) },
  );
  const body = operation.requestBody?.content['application/json']?.schema;
  return fc.record({
    path: record('path', partsOf(operation, 'path')),
    query: record('query', partsOf(operation, 'query')),
    header: record('header', partsOf(operation, 'header')),
    body: body === undefined ? fc.constant(undefined) : valuesOf(document, vocabulary, body),
  }) as Arbitrary<Draft>;
};

const chosen = (names: readonly string[], pick: number): string | undefined => names[pick % Math.max(1, names.length)];

/** One thing is made wrong, or nothing. */
const twisted = ({ path, query, header, body }: Draft, { twist, pick, value, word }: Chance): Draft => {
  const fields = Object.keys((body ?? {}) as object);
  const without = (record: Record<string, unknown>, name: string | undefined) => Object.fromEntries(Object.entries(record).filter(([key]) => key !== name));
  switch (twist) {
    case 'field-missing': return { path, query, header, body: body && without(body as Record<string, unknown>, chosen(fields, pick)) };
    case 'field-unknown': return { path, query, header, body: body && JSON.parse(`${JSON.stringify(body).slice(0, -1)}${fields.length > 0 ? ',' : ''}${JSON.stringify(chosen(PRIVILEGED, pick))}:1}`) };
    case 'field-odd': return { path, query, header, body: body && fields.length > 0 ? { ...body, [chosen(fields, pick) ?? '']: value } : body };
    case 'body-odd': return { path, query, header, body: body && value };
    case 'header-missing': return { path, query, header: without(header, chosen(Object.keys(header), pick)), body };
    case 'header-odd': return { path, query, header: { ...header, [chosen(Object.keys(header), pick) ?? 'x-odd']: word }, body };
    case 'path-odd': return { path: { ...path, [chosen(Object.keys(path), pick) ?? '']: word }, query, header, body };
    case 'query-odd': return { path, query: { ...query, [chosen(Object.keys(query), pick) ?? 'q']: word }, header, body };
    case 'query-unknown': return { path, query: { ...query, [word]: '1' }, header, body };
    default: return { path, query, header, body };
  }
};

const bodyOf = (body: unknown, { twist, word }: Chance): string | undefined => {
  if (body === undefined || twist === 'body-absent') return undefined;
  return twist === 'body-broken' ? `${JSON.stringify(body).slice(0, -1)}${word}` : JSON.stringify(body);
};

const OTHER_METHODS = ['PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** Requests to every operation of the document: proper ones, and ones with a single thing made wrong. */
export const requestsOf = (document: ApiDocument, vocabulary: Vocabulary, callers: number): Arbitrary<FuzzRequest> => fc.oneof(
  ...Object.entries(document.paths).flatMap(([route, methods]) => Object.entries(methods).map(([method, operation]) => fc.record({
    draft: draftOf(document, vocabulary, operation),
    caller: fc.constantFrom(...Array(callers).keys()),
    chance: fc.record({ twist: fc.constantFrom(...TWISTS), pick: fc.nat(20), value: odd, word: printable }),
  }).map(({ draft, caller, chance }): FuzzRequest => {
    const { path, query, header, body } = twisted(draft, chance);
    const sent = bodyOf(body, chance);
    const search = new URLSearchParams(Object.entries(query).map(([name, value]): [string, string] => [name, String(value)])).toString();
    const other = OTHER_METHODS[chance.pick % OTHER_METHODS.length] ?? 'PUT';
    return {
      route, operation, caller, twist: chance.twist,
      method: chance.twist === 'method-odd' ? other : method.toUpperCase(),
      address: `${route.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(path[name])))}${search === '' ? '' : `?${search}`}`,
      headers: {
        ...(sent === undefined ? {} : { 'content-type': chance.twist === 'type-odd' ? 'text/plain' : 'application/json' }),
        ...Object.fromEntries(Object.entries(header).map(([name, value]) => [name.toLowerCase(), String(value).replace(NOT_IN_A_HEADER, '').trim()])),
      },
      ...(sent === undefined ? {} : { body: sent }),
    };
  }))),
);
