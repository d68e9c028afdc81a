import type { JsonObject } from '@app/kernel';
import type { LocationEventType } from './events.js';

/** Lifts the data of one version of an event to the next. Never edited once released: a newer shape is a further step. */
export type Upcast = (data: JsonObject) => JsonObject;

/** From version 1 on: an event with two steps has had three versions, and is written today as version 3. */
export type Upcasts<Type extends string> = { readonly [T in Type]?: readonly Upcast[] };

export const LOCATION_UPCASTS: Upcasts<LocationEventType> = {};
