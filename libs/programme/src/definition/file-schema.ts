import { closed, definitionSchema, type Schema } from './definition-schema.js';

type Properties = { readonly [name: string]: Schema };

const text: Schema = { type: 'string', pattern: '\\S' };
const propertiesOf = (schema: Schema): Properties => (schema.properties ?? {}) as Properties;

const { gate } = definitionSchema.$defs as { readonly gate: Schema };
const { source = {}, clause = {} } = propertiesOf(gate);

/** What stands beside the key in a file, or is written there in another way. */
const WRITTEN_ELSEWHERE = ['key', 'number', 'source', 'clause'];

export const writtenObject = (schema: Schema, besides: readonly string[] = []): Schema => {
  const properties = propertiesOf(schema);
  const kept = Object.entries(properties).filter(([name]) => ![...WRITTEN_ELSEWHERE, ...besides].includes(name));
  return {
    type: 'object',
    additionalProperties: false,
    properties: { ...Object.fromEntries(kept.map(([name, part]) => [name, written(part)])), ...('source' in properties && { basis: text }) },
  };
};

/** A list of keyed things is written as a map; where only wording stands behind the key, straight to the wording. */
const writtenList = (schema: Schema): Schema => {
  const { key, number, label, ...rest } = propertiesOf(schema.items as Schema);
  if (key === undefined && number === undefined) return 'target' in rest ? writtenTargets(schema) : schema;
  const wording = label !== undefined && Object.keys(rest).length === 0;
  return { type: 'object', additionalProperties: wording ? written(label) : writtenObject(schema.items as Schema) };
};

/** The targets of a schedule are written under their stages. */
const writtenTargets = ({ items }: Schema): Schema => ({ type: 'object', additionalProperties: writtenObject(items as Schema, ['stage']) });

const written = (schema: Schema): Schema => {
  if (schema.type === 'array') return writtenList(schema);
  // What is one of several kinds is written whole, never in parts.
  return schema.type === 'object' && schema.oneOf === undefined ? writtenObject(schema) : schema;
};

/** What a file may say besides: on what it builds, and the clauses it names. */
export const scaffolding = (leftOut: string): Properties => ({
  extends: { ...text, description: 'The file this one builds on, without .yaml' },
  without: { type: 'array', items: text, description: `${leftOut} of that file which are left out` },
  clauses: { type: 'object', additionalProperties: closed({ source, clause }) },
});

const whole = writtenObject(definitionSchema);

/**
 * The shape of a programme's file, for editors. Anything may be left out, since a file may build on another;
 * what is still missing once all is laid together is the linter's business.
 */
export const definitionFileSchema: Schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Programme definition file',
  ...whole,
  properties: {
    ...scaffolding('Stages and documents'),
    ...propertiesOf(whole),
  },
  $defs: { gate: { ...writtenObject(gate), required: ['basis'], oneOf: gate.oneOf } },
};
