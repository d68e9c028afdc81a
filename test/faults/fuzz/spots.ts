import type { ApiDocument, Schema } from '../../e2e/api-document.js';
import { referenceOf } from './schema-values.js';

/** One place in a value, what the document says of it, and the whole value with another one there. */
export type Spot = { readonly schema: Schema; readonly value: unknown; readonly with: (other: unknown) => unknown };

type Put = (other: unknown) => unknown;

/** The value itself and everything inside it that its schema speaks of. */
export const spotsIn = (document: ApiDocument, schema: Schema, value: unknown, put: Put = (other) => other): readonly Spot[] => {
  const name = referenceOf(schema);
  const own = name === undefined ? schema : document.components.schemas[name] ?? {};
  return [{ schema: own, value, with: put }, ...insideOf(document, own, value, put)];
};

const insideOf = (document: ApiDocument, { properties = {}, items }: Schema, value: unknown, put: Put): readonly Spot[] => {
  if (Array.isArray(value)) {
    return items === undefined ? [] : value.flatMap((one, at) => spotsIn(document, items, one, (other) => put(value.with(at, other))));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, one]) => {
    const schema = Object.hasOwn(properties, field) ? properties[field] : undefined;
    return schema === undefined ? [] : spotsIn(document, schema, one, (other) => put({ ...value, [field]: other }));
  });
};

const around = (least: number | undefined, most: number | undefined, step: number): readonly number[] =>
  [...(least === undefined ? [] : [least - step, least]), ...(most === undefined ? [] : [most, most + step])];

const DAYS = ['2021-02-29', '2020-02-29', '0000-01-01', '9999-12-31', '2021-13-01', '2021-1-1', '2021-12-31 '];
const MOMENTS = ['2021-02-30T00:00:00Z', '2021-01-01T24:00:00Z', '2021-01-01T00:00:00+99:00', '2021-01-01T00:00:00', '2021-12-31T23:59:59.999Z', '0000-01-01T00:00:00Z'];

/** The values at both sides of every limit that the document names. */
export const edgesOf = ({ type, format, enum: choices, minimum, maximum, minLength, maxLength, minItems, maxItems }: Schema, value: unknown): readonly unknown[] => {
  if (choices !== undefined) return [choices[0], choices.at(-1), `${choices[0]} `, choices[0]?.toUpperCase(), ''];
  switch (type) {
    case 'integer': return [...around(minimum, maximum, 1), (minimum ?? 0) + 0.5];
    case 'number': return [...around(minimum, maximum, 0.001)];
    case 'boolean': return ['true', 0, 1, null];
    case 'string': return format === 'date' ? DAYS : format === 'date-time' ? MOMENTS
      : ['', ...around(minLength, maxLength, 1).filter((length) => length >= 0).flatMap((length) => ['x', '1', '🙂'].map((sign) => sign.repeat(length)))];
    case 'array': return [[], null, ...around(minItems, maxItems, 1).filter((count) => count >= 0).map((count) => Array.from({ length: count }, () => (value as readonly unknown[])[0] ?? 'x'))];
    default: return [null, [], {}];
  }
};
