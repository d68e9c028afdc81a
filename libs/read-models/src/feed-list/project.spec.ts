import { describe, expect, it } from '@jest/globals';
import { tableAfter, type Instant, type PlainDate, type Recorded } from '@app/kernel';
import type { FeedEvent } from '@app/programme';
import { metadataAt, positionAt } from '@app/testing';
import { feedList } from './project.js';

const AT = '2021-03-01T00:00:00.000Z' as Instant;
const opened: FeedEvent = { type: 'FeedOpened', data: { account: 'korkot-52.71', role: 'korkot', unit: 'Korkot 52.71', scope: { regions: ['52.71'] }, language: 'id', until: '2021-12-31' as PlainDate } };
const revoked: FeedEvent = { type: 'FeedRevoked', data: {} };
const rows = (...events: readonly FeedEvent[]) => tableAfter(feedList, events.map((event, revision): Recorded<FeedEvent> =>
  ({ event, stream: 'Feed-abc', revision, position: positionAt(revision + 1), metadata: metadataAt(AT) })));

describe('the list of calendar feeds', () => {
  it('says of each whose it is, how far it sees, and until or since when it is no more', () => {
    expect(rows(opened).get('abc')).toEqual({
      feed: 'abc', account: 'korkot-52.71', role: 'korkot', unit: 'Korkot 52.71', scope: { regions: ['52.71'] }, language: 'id', opened_at: AT, until: '2021-12-31', revoked_at: null,
    });
    expect(rows(opened, revoked).get('abc')).toMatchObject({ revoked_at: AT });
    expect(rows(revoked).size).toBe(0);
  });
});
