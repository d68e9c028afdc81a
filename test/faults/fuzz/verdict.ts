import type { Parameter } from '../../e2e/api-document.js';
import type { Oracle } from './oracle.js';
import { partsOf, type FuzzRequest } from './requests.js';

/** `unsure`: what the schema cannot say. */
export type Verdict = 'proper' | 'improper' | 'unsure';

const worst = (verdicts: readonly Verdict[]): Verdict =>
  verdicts.includes('improper') ? 'improper' : verdicts.includes('unsure') ? 'unsure' : 'proper';

const parsed = (text: string): { readonly value: unknown } | undefined => {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
};

/** That texts come in one form of Unicode is told in words only. */
const isComposed = (value: unknown): boolean => {
  if (typeof value === 'string') return value === value.normalize('NFC');
  if (typeof value !== 'object' || value === null) return true;
  return Object.values(value).every(isComposed);
};

/** Bytes; told in words only. */
const LARGEST_BODY = 102_400;

const ofBody = (oracle: Oracle, { operation, body, headers, twist }: FuzzRequest): Verdict => {
  const schema = operation.requestBody?.content['application/json']?.schema;
  if (schema === undefined) return operation.requestBody === undefined ? 'proper' : 'unsure'; // a file: what is in it no schema says
  if (body === undefined && operation.requestBody?.required === false) return 'proper';
  const read = body === undefined ? undefined : parsed(body);
  if (read === undefined || Buffer.byteLength(body!) > LARGEST_BODY || headers['content-type'] !== 'application/json' || (twist === 'field-twice' && JSON.stringify(read.value) !== body)) return 'improper';
  if (oracle.wrongWith(schema, read.value) !== undefined) return 'improper';
  return isComposed(read.value) ? 'proper' : 'unsure';
};

/** A query string knows only texts. */
const meantBy = (text: string, { type }: Parameter['schema']): unknown => {
  if (type === 'integer' || type === 'number') return /^\d{1,15}$/.test(text) ? Number(text) : text;
  return type === 'boolean' && ['true', 'false'].includes(text) ? text === 'true' : text;
};

const ofQuery = (oracle: Oracle, { operation, address }: FuzzRequest): Verdict => {
  const known = partsOf(operation, 'query');
  if (known.length === 0) return 'proper';
  return worst([...new URLSearchParams(address.split('?', 2)[1] ?? '')].map(([name, text]) => {
    const parameter = known.find((one) => one.name === name);
    if (parameter === undefined || oracle.wrongWith(parameter.schema, meantBy(text, parameter.schema)) !== undefined) return 'improper';
    return isComposed(text) ? 'proper' : 'unsure';
  }));
};

const ofHeaders = (oracle: Oracle, { operation, headers }: FuzzRequest): Verdict => worst(partsOf(operation, 'header').map(({ name, required, schema }) => {
  const text = headers[name.toLowerCase()];
  if (text === undefined) return required === true ? 'improper' : 'proper';
  return oracle.wrongWith(schema, text) === undefined ? 'proper' : 'improper';
}));

/** A path may name what is not there, also by a name that nothing can have: that is for the answer 404. */
const ofPath = (oracle: Oracle, { operation, route, address }: FuzzRequest): Verdict => {
  const shape = new RegExp(`^${route.replaceAll('.', '\\.').replace(/\{\w+\}/g, '([^/]+)')}$`);
  const found = shape.exec(address.split('?', 1)[0] ?? '')?.slice(1) ?? [];
  const fits = partsOf(operation, 'path').every(({ schema }, at) => oracle.wrongWith(schema, meantBy(decodeURIComponent(found[at] ?? ''), schema)) === undefined);
  return fits ? 'proper' : 'unsure';
};

/** Whether the request is as the document asks for it, whoever sends it and whatever the world is like. */
export const verdictOn = (oracle: Oracle, request: FuzzRequest): Verdict =>
  worst([ofBody(oracle, request), ofQuery(oracle, request), ofHeaders(oracle, request), ofPath(oracle, request)]);
