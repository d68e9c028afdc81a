import type { Bilingual, Unmet } from '@app/kernel';
import { COURSE_REFUSALS } from './location-refusals-course.js';
import { FIELD_REFUSALS } from './location-refusals-field.js';
import { GENERAL_REFUSALS } from './location-refusals-general.js';
import { MONEY_REFUSALS } from './location-refusals-money.js';
import { STAGE_REFUSALS } from './location-refusals-stages.js';

/** Every reason why not. A code without its sentence cannot be named. */
export const LOCATION_REFUSALS = { ...GENERAL_REFUSALS, ...STAGE_REFUSALS, ...MONEY_REFUSALS, ...FIELD_REFUSALS, ...COURSE_REFUSALS } as const;

type Catalogue = typeof LOCATION_REFUSALS;
export type LocationRefusal = keyof Catalogue;

type Particulars<Code extends LocationRefusal> = Parameters<Catalogue[Code]> extends readonly [infer P]
  ? [params: P, clause?: string]
  : [params?: undefined, clause?: string];

/** `clause` cites what the refusal rests on. */
export const unmet = <Code extends LocationRefusal>(code: Code, ...[params, clause]: Particulars<Code>): Unmet => {
  const sentence = (LOCATION_REFUSALS[code] as (params: unknown) => Bilingual)(params);
  return clause === undefined ? { code, sentence } : { code, sentence, clause };
};
