import { ROLES } from '@app/kernel';
import { bilingual, closed, flag, listOf, sourced, text, type Schema } from '../definition/definition-schema.js';

const date: Schema = { ...text, description: 'YYYY-MM-DD' };
/** Ten years: whatever lies further away is a slip of the pen. */
const days: Schema = { type: 'integer', minimum: -3660, maximum: 3660 };
const whole = (minimum: number, maximum: number): Schema => ({ type: 'integer', minimum, maximum });
const roles: Schema = { type: 'array', uniqueItems: true, items: { enum: ROLES } };

/** Working days or calendar days: never both, never half a day. */
const span: Schema = { ...closed({ workingDays: days, calendarDays: days }, ['workingDays', 'calendarDays']), minProperties: 1, maxProperties: 1 };

const oneOfKinds = (...kinds: readonly Schema[]): Schema => ({ type: 'object', discriminator: { propertyName: 'kind' }, required: ['kind'], oneOf: kinds });

const target = oneOfKinds(
  closed({ kind: { const: 'fixed' }, on: date }),
  closed({ kind: { const: 'window' }, from: date, until: date }),
  closed({ kind: { const: 'offset' }, anchor: closed({ stage: text, when: { enum: ['started', 'completed'] } }), span }),
);

const stageTarget = closed({ stage: text, target, accelerated: target, dayOffAllowed: flag, ...sourced }, ['accelerated', 'dayOffAllowed']);
const targets = listOf(stageTarget);

const override = closed({ key: { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$' }, label: text, provinces: listOf(text), locations: listOf(text), targets }, ['provinces', 'locations']);

const trigger = oneOfKinds(closed({ kind: { const: 'due' }, after: span }), closed({ kind: { const: 'critical' } }), closed({ kind: { const: 'year-end' } }));

const rung = closed({
  // It becomes part of ids of reminders and timers.
  key: { type: 'string', pattern: '^[A-Z][A-Z0-9+-]{0,29}$' },
  label: bilingual, trigger, hour: whole(0, 23), to: { ...roles, minItems: 1 }, cc: roles,
  delivery: { enum: ['digest', 'immediate'] }, tone: { enum: ['info', 'warning', 'red', 'critical'] }, asksReason: flag, ...sourced,
});

const content = { targets: { ...targets, minItems: 1 }, overrides: listOf(override), ladder: listOf(rung) };

/** `ScheduleContent` in TypeScript. */
export const scheduleContentSchema: Schema = closed(content);

const places = closed({ provinces: listOf(text), locations: listOf(text) });
const sides = (schema: Schema) => ({ from: schema, to: schema });

/** `ScheduleDifference` in TypeScript. */
export const scheduleDifferenceSchema: Schema = closed({
  targets: listOf(closed({ stage: text, override: text, ...sides(stageTarget) }, ['override', 'from', 'to'])),
  places: listOf(closed({ override: text, ...sides(places) }, ['from', 'to'])),
  ladder: listOf(closed({ rung: text, ...sides(rung) }, ['from', 'to'])),
});

/** A schedule as one file gives it, with all it builds on laid together. */
export const scheduleSchema: Schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'National schedule',
  ...closed({ programme: text, fiscalYear: whole(1, 9998), reason: text, reference: text, ...sourced, ...content }),
};
