import type { LocationEventOf, LocationEventType } from '../events.js';
import type { KnownLocation } from '../state.js';

/** How each event changes what is known; only the branch it touches is renewed. */
export type Evolution<Type extends LocationEventType> = {
  readonly [T in Type]: (state: KnownLocation, data: LocationEventOf<T>['data']) => KnownLocation;
};
