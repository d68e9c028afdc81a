import type { Instant } from '@app/kernel';
import { where, type Predicate } from '../asking/predicate.js';

/** Sorts after every instant: the transition has not been followed by another. */
export const STILL_KNOWN = '9999';

/** Of each location the one transition that was its newest at that moment. */
export const knownAt = (at: Instant): Predicate => where('known_from <= ? AND known_until > ?', at, at);
