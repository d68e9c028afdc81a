import { describe, it } from '@jest/globals';
import { givenFor } from '@app/testing';
import type { FeedOwner } from './commands.js';
import { feed, MOST_FEEDS } from './decider.js';
import type { FeedEvent } from './events.js';

const OWNER: FeedOwner = { account: 'korkot-52.71', role: 'korkot', unit: 'Korkot 52.71', scope: { regions: ['52.71'] }, language: 'id' };
const opened: FeedEvent = { type: 'FeedOpened', data: OWNER };
const revoked: FeedEvent = { type: 'FeedRevoked', data: {} };
const given = givenFor(feed, { others: MOST_FEEDS - 1 });

describe('a calendar feed', () => {
  it('is opened once, for one owner', () => {
    given().when({ type: 'OpenFeed', data: OWNER }).then(opened);
    given(opened).when({ type: 'OpenFeed', data: { ...OWNER, account: 'lain' } }).thenNothing();
  });

  it('is one of a few that an account has', () => {
    givenFor(feed, { others: MOST_FEEDS })().when({ type: 'OpenFeed', data: OWNER }).thenRefused('feed.too-many');
  });

  it('is revoked for ever', () => {
    given(opened).when({ type: 'RevokeFeed', data: {} }).then(revoked);
    given(opened, revoked).when({ type: 'RevokeFeed', data: {} }).thenNothing();
    given(opened, revoked).when({ type: 'OpenFeed', data: OWNER }).thenNothing();
    given().when({ type: 'RevokeFeed', data: {} }).thenNothing();
  });
});
