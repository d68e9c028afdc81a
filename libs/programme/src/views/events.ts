// Stored for ever: a type is never renamed, a field never removed or retyped. New meaning is a new event.
import type { Event, EventShapes, JsonObject } from '@app/kernel';

export type ViewEvent =
  | Event<'ViewKept', { readonly name: string; readonly filters: JsonObject; readonly shared: boolean; readonly account: string; readonly unit: string }>
  | Event<'ViewRenamed', { readonly name: string }>
  | Event<'ViewRemoved', Record<never, never>>;

export const VIEW_EVENT_SHAPES: EventShapes<ViewEvent> = {
  ViewKept: { name: 'text', filters: 'object', shared: 'flag', account: 'text', unit: 'text' },
  ViewRenamed: { name: 'text' },
  ViewRemoved: {},
};
