import { COURSE_REFUSALS } from './location-refusals-course.js';
import { FIELD_REFUSALS } from './location-refusals-field.js';
import { GENERAL_REFUSALS } from './location-refusals-general.js';
import { MONEY_REFUSALS } from './location-refusals-money.js';
import { STAGE_REFUSALS } from './location-refusals-stages.js';
import { refusal } from './refusal.js';

/** Every reason why not. A code without its sentence cannot be named. */
export const LOCATION_REFUSALS = { ...GENERAL_REFUSALS, ...STAGE_REFUSALS, ...MONEY_REFUSALS, ...FIELD_REFUSALS, ...COURSE_REFUSALS } as const;

export type LocationRefusal = keyof typeof LOCATION_REFUSALS;

export const unmet = refusal(LOCATION_REFUSALS);
