import fc, { type Arbitrary } from 'fast-check';
import type { ApiDocument, Operation, Parameter } from '../../e2e/api-document.js';
import { valuesOf, type Vocabulary } from './schema-values.js';
import { anyChance, textOf, twisted, type Chance, type Draft, type Twist } from './twists.js';

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

const NOT_IN_A_HEADER = /[^ -~]/g;
const OTHER_METHODS = ['PUT', 'PATCH', 'DELETE', 'OPTIONS'];

export const partsOf = ({ parameters = [] }: Operation, place: Parameter['in']): readonly Parameter[] => parameters.filter((parameter) => parameter.in === place);

const draftOf = (document: ApiDocument, vocabulary: Vocabulary, operation: Operation): Arbitrary<Draft> => {
  const record = (place: Parameter['in']) => {
    const keyed = partsOf(operation, place);
    return fc.record(
      Object.fromEntries(keyed.map(({ name, schema }) => [name, valuesOf(document, vocabulary, schema)])),
      { requiredKeys: keyed.filter(({ required }) => required === true || place === 'path').map(({ name }) => name) },
    );
  };
  const body = operation.requestBody?.content['application/json']?.schema;
  return fc.record({
    path: record('path'), query: record('query'), header: record('header'),
    body: body === undefined ? fc.constant(undefined) : valuesOf(document, vocabulary, body),
  }) as Arbitrary<Draft>;
};

/** Where it goes, with everything in its place. */
export const addressOf = (route: string, { path, query }: Pick<Draft, 'path' | 'query'>): string => {
  const search = new URLSearchParams(Object.entries(query).map(([name, value]): [string, string] => [name, String(value)])).toString();
  return `${route.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(path[name])))}${search === '' ? '' : `?${search}`}`;
};

type FileBody = { readonly type: string; readonly text: string };

/** Larger than any file that is taken here. */
const HUGE_FILE = 1_100_000;

/** Any text is a sheet of some kind, and a photo only by what it says of itself. */
const fileOf = ({ requestBody }: Operation, { value, word, twist }: Chance): FileBody | undefined => {
  const type = ['text/csv', 'image/png'].find((known) => requestBody?.content[known] !== undefined);
  return type === undefined ? undefined : { type, text: twist === 'huge' ? word.padEnd(HUGE_FILE) : `${word}\n${JSON.stringify(value)}` };
};

type Shape = { readonly route: string; readonly method: string; readonly operation: Operation };

const requestOf = (document: ApiDocument, { route, method, operation }: Shape, draft: Draft, caller: number, chance: Chance): FuzzRequest => {
  const { path, query, header, body } = twisted(document, operation, draft, chance);
  const file = fileOf(operation, chance);
  const sent = file?.text ?? textOf(body, chance);
  return {
    route, operation, caller, twist: chance.twist,
    method: chance.twist === 'method-odd' ? OTHER_METHODS[chance.pick % OTHER_METHODS.length] ?? 'PUT' : method.toUpperCase(),
    address: addressOf(route, { path, query }),
    headers: {
      ...(sent === undefined ? {} : { 'content-type': chance.twist === 'type-odd' ? 'text/plain' : file?.type ?? 'application/json' }),
      ...Object.fromEntries(Object.entries(header).map(([name, value]) => [name.toLowerCase(), String(value).replace(NOT_IN_A_HEADER, '').trim()])),
    },
    ...(sent === undefined ? {} : { body: sent }),
  };
};

/** Requests to every operation of the document: proper ones, and ones with a single thing made wrong. */
export const requestsOf = (document: ApiDocument, vocabulary: Vocabulary, callers: number): Arbitrary<FuzzRequest> => fc.oneof(
  ...Object.entries(document.paths).flatMap(([route, methods]) => Object.entries(methods).map(([method, operation]) => fc.record({
    draft: draftOf(document, vocabulary, operation), caller: fc.nat(callers - 1), chance: anyChance,
  }).map(({ draft, caller, chance }) => requestOf(document, { route, method, operation }, draft, caller, chance)))),
);
