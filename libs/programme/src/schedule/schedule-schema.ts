import { ROLES } from '@app/kernel';
import { bilingual, closed, flag, listOf, sourced, text, type Schema } from '../definition/definition-schema.js';

const date: Schema = { ...text, description: 'YYYY-MM-DD' };
const days: Schema = { type: 'integer' };
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

const targets = listOf(closed({ stage: text, target, accelerated: target, dayOffAllowed: flag, ...sourced }, ['accelerated', 'dayOffAllowed']));

const override = closed({ key: text, label: text, provinces: listOf(text), locations: listOf(text), targets }, ['provinces', 'locations']);

const trigger = oneOfKinds(closed({ kind: { const: 'due' }, after: span }), closed({ kind: { const: 'critical' } }), closed({ kind: { const: 'year-end' } }));

const rung = closed({
  key: text, label: bilingual, trigger, hour: whole(0, 23), to: { ...roles, minItems: 1 }, cc: roles,
  delivery: { enum: ['digest', 'immediate'] }, tone: { enum: ['info', 'warning', 'red', 'critical'] }, asksReason: flag, ...sourced,
});

const content = { targets: { ...targets, minItems: 1 }, overrides: listOf(override), ladder: listOf(rung) };

/** `ScheduleContent` in TypeScript. */
export const scheduleContentSchema: Schema = closed(content);

/** A schedule as one file gives it, with all it builds on laid together. */
export const scheduleSchema: Schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'National schedule',
  ...closed({ programme: text, fiscalYear: whole(1, 9998), reason: text, reference: text, ...sourced, ...content }),
};
