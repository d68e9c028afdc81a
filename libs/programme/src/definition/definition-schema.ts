import { ROLES } from '@app/kernel';

export type Schema = { readonly [keyword: string]: unknown };

export const text: Schema = { type: 'string', pattern: '\\S' };
const percentage: Schema = { type: 'number', minimum: 0, maximum: 100 };
const source: Schema = { enum: ['S', 'P', 'L', 'A'], description: 'S: source document. P: public page. L: legal default. A: our assumption.' };
const roles: Schema = { type: 'array', minItems: 1, uniqueItems: true, items: { enum: ROLES } };
export const flag: Schema = { type: 'boolean' };
const affirmed: Schema = { const: true };
const keys: Schema = { type: 'array', uniqueItems: true, items: text };

export const closed = (properties: { readonly [name: string]: Schema }, optional: readonly string[] = []): Schema => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
});

export const bilingual = closed({ id: text, en: text });
export const sourced = { source, clause: text };
const labelled = { key: text, label: bilingual };
export const listOf = (items: Schema): Schema => ({ type: 'array', items });
const gates = listOf({ $ref: '#/$defs/gate' });

const conditions: { readonly [name: string]: Schema } = {
  stageCompleted: text, stageStarted: text, evidenceVerified: text, evidenceSubmitted: text, physicalAtLeast: percentage,
  trancheDisbursed: { type: 'integer' }, allTranchesDisbursed: affirmed, contractSigned: affirmed, budgetEffective: affirmed,
  noBlockingFinding: affirmed, institutionForm: affirmed, worksDefined: affirmed, leftoverDeposited: text, spotCheckScored: affirmed,
  anyOf: { ...gates, minItems: 1 },
};

/** A gate holds one condition and where it comes from. */
const gate: Schema = {
  ...closed({ ...conditions, forEachWork: flag, ...sourced }, [...Object.keys(conditions), 'forEachWork']),
  oneOf: Object.keys(conditions).map((condition) => ({ required: [condition] })),
};

const stage = closed({
  ...labelled, kind: { enum: ['main', 'branch', 'parallel'] }, required: flag, after: keys, gateFor: text,
  starts: gates, completes: gates, appliesWhen: { enum: ['emergencyInForce'] }, by: roles, ...sourced,
}, ['gateFor', 'starts', 'appliesWhen']);

const document = closed({ ...labelled, submittedBy: roles, verifiedBy: roles, perWork: flag, ...sourced }, ['perWork']);

const tranche = closed({ number: { type: 'integer' }, label: bilingual, percent: percentage, stage: text, gates, ...sourced });

const wording = listOf(closed(labelled));

/** The shape of a resolved definition, `Definition` in TypeScript. */
export const definitionSchema: Schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Programme definition',
  ...closed({
    programme: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
    name: bilingual,
    unit: closed({ level: { enum: ['village', 'district', 'regency'] }, label: bilingual }),
    guideline: closed({ title: text, ...sourced }),
    documents: listOf(document),
    stages: listOf(stage),
    entryStage: text,
    finalStage: text,
    handover: closed(sourced),
    institution: closed({ kinds: wording, minimumVillages: { type: 'integer', minimum: 1 }, ...sourced }),
    tranches: listOf(tranche),
    physical: closed({ photosAt: listOf(percentage), ...sourced }),
    labour: closed({ minimumAge: { type: 'integer', minimum: 0 }, eligibility: wording, ...sourced }),
    acceleration: closed({
      criteria: wording, eligibility: closed({ until: text, minimumScore: percentage, documents: keys, ...sourced }), ...sourced,
    }, ['eligibility']),
    suspension: closed({ maximumDays: { type: 'integer', minimum: 1 }, reasons: wording, ...sourced }),
    spotCheck: closed({ outputs: wording, bands: listOf(closed({ ...labelled, from: percentage, ...sourced })), ...sourced }),
  }, ['handover', 'institution', 'physical', 'labour', 'acceleration', 'spotCheck']),
  $defs: { gate },
};
