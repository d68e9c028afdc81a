import { bodyOf, type Target, type Value, type Values } from '../../screens/location/commands/body-of.js';
import type { Field } from '../../screens/location/commands/fields.js';
import { FORMS as COMMAND_FORMS } from '../../screens/location/commands/forms.js';
import type { Bodies, Kind } from './report.js';

export type Form = Readonly<Record<string, Field>>;

/** The same questions as in the dashboard. */
export const FORMS: Readonly<Record<Kind, Form>> = {
  'report-progress': COMMAND_FORMS['report-progress'],
  'report-labour': COMMAND_FORMS['report-labour'],
  'submit-evidence': COMMAND_FORMS['submit-evidence'],
  'acknowledge': COMMAND_FORMS['acknowledge'],
  'flag-hindrance': COMMAND_FORMS['flag-hindrance'],
};

/** What is sent; `happenedAt` by the clock of the phone. */
export const written = (kind: Kind, values: Values, target: Target | undefined, happenedAt: Date): Bodies[Kind] =>
  // What the fields of a form give is what its command asks for: the forms are checked against it where they are written.
  bodyOf(FORMS[kind], values, target, happenedAt.toISOString()) as unknown as Bodies[Kind];

/** A form as it opens: today for days that are over, the rest empty. */
export const emptyValues = (kind: Kind, today: string): Values => Object.fromEntries(Object.entries(FORMS[kind]).flatMap(([key, field]) => {
  if (field.kind === 'month') return [[key, today.slice(0, 'yyyy-mm'.length)]];
  return field.kind === 'day' && field.isAhead !== true ? [[key, today]] : [];
}));

/** A form as it was when it was sent. */
export const valuesIn = (kind: Kind, body: object): Values => Object.fromEntries(
  Object.entries(body).filter(([key]) => key in FORMS[kind]).map(([key, value]): [string, Value] => [key, Array.isArray(value) ? value : String(value)]));
