// Stored for ever: a type is never renamed, a field never removed or retyped. New meaning is a new event.
import type { Event, EventShapes } from '@app/kernel';
import type { FeedOwner } from './commands.js';

export type FeedEvent = Event<'FeedOpened', FeedOwner> | Event<'FeedRevoked', Record<never, never>>;

export const FEED_EVENT_SHAPES: EventShapes<FeedEvent> = {
  FeedOpened: { account: 'text', role: 'text', unit: 'text', scope: 'object', language: 'text', until: 'text?' },
  FeedRevoked: {},
};
