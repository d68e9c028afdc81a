import type { components } from '../../../api/openapi.js';
import type { Field } from './fields.js';

export type FileReference = components['schemas']['FileReferenceDto'];
export type Target = components['schemas']['CommandTargetDto'];
export type Value = string | boolean | readonly string[] | readonly FileReference[];
/** By field; what lies inside a field stands under `field/inside`, as the server points to it. */
export type Values = Readonly<Record<string, Value>>;

/** What the server is sent: nothing for what was left empty, so that it says itself what is missing. */
export const bodyOf = (form: Readonly<Record<string, Field>>, values: Values, target: Target | undefined, occurredAt: string | undefined): Record<string, unknown> => ({
  ...Object.fromEntries(Object.entries(form).map(([key, { kind }]) => [key, told(kind, key, values, target)]).filter(([, value]) => value !== undefined)),
  ...(occurredAt === undefined ? {} : { occurredAt }),
});

const told = (kind: Field['kind'], key: string, values: Values, target: Target | undefined): unknown => {
  const value = values[key];
  switch (kind) {
    case 'target': return target?.[key as keyof Target];
    case 'rupiah': case 'count': case 'decimal': return numberIn(value);
    case 'flag': return value === true;
    case 'lines': return textIn(value)?.split(/\s+/) ?? [];
    case 'several': case 'files': return Array.isArray(value) ? value : [];
    case 'sk': return { number: textIn(values[`${key}/number`]), date: textIn(values[`${key}/date`]), row: numberIn(values[`${key}/row`]) };
    case 'scores': return scoresIn(key, values);
    case 'text': case 'prose': case 'day': case 'month': case 'choice': case 'region': return textIn(value);
  }
};

const textIn = (value: Value | undefined): string | undefined => (typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined);

const numberIn = (value: Value | undefined): number | undefined => {
  const text = textIn(value);
  return text === undefined ? undefined : Number(text);
};

const scoresIn = (key: string, values: Values): readonly { readonly key: string; readonly score: number | undefined }[] =>
  Object.keys(values).filter((name) => name.startsWith(`${key}/`)).map((name) => ({ key: name.slice(key.length + 1), score: numberIn(values[name]) }));
