import fc, { type Arbitrary } from 'fast-check';
import type { ApiDocument, Schema } from '../../e2e/api-document.js';

/** Values that mean something in the running world, so that a fuzzed command gets further than the door. */
export type Vocabulary = { readonly keys: readonly string[]; readonly locations: readonly string[]; readonly regions: readonly string[]; readonly definitions: readonly object[] };

const pad = (number: number, width = 2): string => String(number).padStart(width, '0');
const day = fc.tuple(fc.integer({ min: 2019, max: 2023 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })).map(([y, m, d]) => `${y}-${pad(m)}-${pad(d)}`);
const moment = fc.tuple(day, fc.integer({ min: 0, max: 23 }), fc.constantFrom('Z', '+07:00', '+09:00')).map(([on, hour, zone]) => `${on}T${pad(hour)}:30:00${zone}`);

const UNWANTED = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069\uFEFF]/gu;
const line = (max: number): Arbitrary<string> => fc.string({ unit: 'grapheme', minLength: 1, maxLength: Math.min(max, 60) })
  .map((text) => text.normalize('NFC').replace(UNWANTED, '').trim()).filter((text) => text !== '' && [...text].length <= max);

const text = ({ pattern, format, maxLength = 200 }: Schema, { keys, locations, regions }: Vocabulary): Arbitrary<string> => {
  if (format === 'date') return day;
  if (format === 'date-time') return moment;
  if (pattern === undefined || pattern.startsWith('^(?!')) return line(maxLength);
  const random = fc.stringMatching(new RegExp(pattern));
  const shape = new RegExp(pattern);
  if (pattern.includes('{8,128}')) return fc.oneof({ weight: 9, arbitrary: fc.uuid() }, { weight: 1, arbitrary: random }); // a new key for nearly every command
  const known = [...keys, ...locations, ...regions].filter((value) => shape.test(value));
  return known.length === 0 ? random : fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: random });
};

const object = (document: ApiDocument, vocabulary: Vocabulary, { properties = {}, required = [] }: Schema): Arbitrary<object> =>
  fc.record(Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, valuesOf(document, vocabulary, schema)])), { requiredKeys: [...required] });

const list = (items: Arbitrary<unknown>, { minItems = 0, maxItems = 3, uniqueItems = false }: Schema): Arbitrary<readonly unknown[]> => {
  const lengths = { minLength: minItems, maxLength: Math.max(minItems, Math.min(3, maxItems)) };
  return uniqueItems ? fc.uniqueArray(items, lengths) : fc.array(items, lengths);
};

/** The named schema that this one stands for. */
export const referenceOf = ({ $ref, allOf }: Schema): string | undefined => ($ref ?? allOf?.[0]?.$ref)?.split('/').at(-1);

/** Whatever a schema of the document lets in. */
export const valuesOf = (document: ApiDocument, vocabulary: Vocabulary, schema: Schema): Arbitrary<unknown> => {
  const name = referenceOf(schema);
  if (name === 'Definition') return fc.constantFrom(...vocabulary.definitions);
  if (name !== undefined) return valuesOf(document, vocabulary, document.components.schemas[name] ?? {});
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.oneOf !== undefined) return fc.oneof(...schema.oneOf.map((one) => valuesOf(document, vocabulary, one)));
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'string': return text(schema, vocabulary);
    case 'integer': return fc.integer({ min: schema.minimum, max: schema.maximum });
    case 'number': return fc.double({ min: schema.minimum, max: schema.maximum, noNaN: true });
    case 'boolean': return fc.boolean();
    case 'array': return list(valuesOf(document, vocabulary, schema.items ?? {}), schema);
    default: return object(document, vocabulary, schema);
  }
};
