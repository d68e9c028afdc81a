import { accept, type Decider } from '@app/kernel';
import type { FeedCommand, FeedOwner } from './commands.js';
import { FEED_EVENT_SHAPES, type FeedEvent } from './events.js';

export type FeedState = { readonly status: 'none' } | ({ readonly status: 'open' | 'revoked' } & FeedOwner);

/** `Feed-<hash of its token>`: a calendar that somebody has subscribed to. The token itself is in no stream. */
export const feed: Decider<FeedCommand, FeedState, FeedEvent, Readonly<Record<never, never>>> = {
  category: 'Feed',
  initial: { status: 'none' },
  events: FEED_EVENT_SHAPES,

  decide: ({ type, data }, { status }) => {
    if (type === 'OpenFeed') return status === 'none' ? accept({ type: 'FeedOpened', data }) : accept();
    return status === 'open' ? accept({ type: 'FeedRevoked', data: {} }) : accept();
  },

  evolve: (state, { type, data }) => {
    if (type === 'FeedOpened') return { status: 'open', ...data };
    return state.status === 'none' ? state : { ...state, status: 'revoked' };
  },
};
