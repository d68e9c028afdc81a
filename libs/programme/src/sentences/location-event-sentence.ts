import type { Bilingual } from '@app/kernel';
import type { Definition } from '../definition/definition.js';
import type { LocationEventOf, LocationEventType } from '../location/events.js';

/** One sentence of a location's history; names of stages and documents come from its definition, or stand as keys without one. */
export type EventSentences<Type extends LocationEventType> = {
  readonly [T in Type]: (data: LocationEventOf<T>['data'], definition: Definition | undefined) => Bilingual;
};
