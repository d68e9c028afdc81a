import type { ValidationError } from 'class-validator';
import { bilingual, type Bilingual } from '@app/kernel';
import { ProblemError } from '../problems/problem.js';

export type InputError = { readonly in: 'body' | 'query'; readonly pointer: string; readonly code: string; readonly sentence: Bilingual };

export const invalidInput = (...errors: readonly InputError[]): ProblemError => new ProblemError('input.invalid', { members: { errors } });

const MISSING = bilingual('Wajib diisi.', 'This is required.');
const UNKNOWN = bilingual('Isian ini tidak dikenal di sini.', 'This field is not known here.');
const NOT_AN_OBJECT = bilingual('Isi permintaan harus satu objek JSON.', 'The body must be one JSON object.');
/** Says no more than the field's own rule has said already. */
const NESTED = 'nestedValidation';

/** class-validator's findings, each with a pointer to its field and the sentence of its rule. */
export const inputErrors = (place: InputError['in'], findings: readonly ValidationError[], parent = ''): readonly InputError[] =>
  findings.flatMap((finding) => {
    const { property, constraints = {}, children = [] } = finding;
    const pointer = pointerTo(parent, property);
    const own = Object.keys(constraints).filter((rule) => rule !== NESTED).map((rule) => explained(place, pointer, finding, rule));
    return [...own, ...inputErrors(place, children, pointer)];
  });

const explained = (place: InputError['in'], pointer: string, { value, contexts }: ValidationError, rule: string): InputError => {
  if (rule === 'whitelistValidation') return { in: place, pointer, code: 'field.unknown', sentence: UNKNOWN };
  const sentence = (contexts as Record<string, Bilingual> | undefined)?.[rule];
  if (sentence === undefined) return { in: place, pointer: '', code: 'body.not-an-object', sentence: NOT_AN_OBJECT };
  return value === undefined ? { in: place, pointer, code: 'field.missing', sentence: MISSING } : { in: place, pointer, code: rule, sentence };
};

/** RFC 6901. */
export const pointerTo = (parent: string, property: string): string => `${parent}/${property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
