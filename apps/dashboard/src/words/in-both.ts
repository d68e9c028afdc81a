import { dayIn } from './clock.js';
import { formatsOf } from './formats.js';

/** For sentences that are made in both languages at once. */
export const IN_BOTH = { id: formatsOf('id'), en: formatsOf('en') } as const;

/** The day it is in WIB at an instant; empty while the instant is not known. */
export const dayInWib = (instant: string | undefined): string => dayIn('WIB', instant);
