import { accept, refuse, type Decider } from '@app/kernel';
import { FEED_REFUSALS } from '../sentences/feeds.js';
import { refusal } from '../sentences/refusal.js';
import type { FeedCommand, FeedOwner } from './commands.js';
import { FEED_EVENT_SHAPES, type FeedEvent } from './events.js';

export type FeedState = { readonly status: 'none' } | ({ readonly status: 'open' | 'revoked' } & FeedOwner);

/** `others`: how many the same account can still read. */
export type FeedFacts = { readonly others: number };

/** As many programs and telephones as one person looks at. */
export const MOST_FEEDS = 5;

const unmet = refusal(FEED_REFUSALS);

/** `Feed-<hash of its token>`: a calendar that somebody has subscribed to. The token itself is in no stream. */
export const feed: Decider<FeedCommand, FeedState, FeedEvent, FeedFacts> = {
  category: 'Feed',
  initial: { status: 'none' },
  events: FEED_EVENT_SHAPES,

  decide: ({ type, data }, { status }, { others }) => {
    if (type === 'RevokeFeed') return status === 'open' ? accept({ type: 'FeedRevoked', data: {} }) : accept();
    if (status !== 'none') return accept();
    return others < MOST_FEEDS ? accept({ type: 'FeedOpened', data }) : refuse(unmet('feed.too-many', { most: MOST_FEEDS }));
  },

  evolve: (state, { type, data }) => {
    if (type === 'FeedOpened') return { status: 'open', ...data };
    return state.status === 'none' ? state : { ...state, status: 'revoked' };
  },
};
