// Stored for ever: a type is never renamed, a field never removed or retyped. New meaning is a new event.
import type { Event, EventShapes } from '@app/kernel';
import type { Definition } from './definition.js';

export type DefinitionEvent =
  | Event<'DefinitionPublished', { readonly programme: string; readonly version: number; readonly hash: string; readonly definition: Definition; readonly note: string }>;

export const DEFINITION_EVENT_SHAPES: EventShapes<DefinitionEvent> = {
  DefinitionPublished: { programme: 'text', version: 'number', hash: 'text', definition: 'object', note: 'text' },
};
