import { alter, put, type ColumnType, type Instant, type Projection, type Query, type Scope } from '@app/kernel';
import type { FeedEvent } from '@app/programme';
import { maybe, textIn } from '../asking/read-row.js';

export type FeedRow = {
  readonly feed: string;
  readonly account: string;
  readonly scope: Scope;
  readonly language: string;
  readonly opened_at: Instant;
  readonly revoked_at: Instant | null;
};

const COLUMNS = { feed: 'text', account: 'text', scope: 'json', language: 'text', opened_at: 'text', revoked_at: 'text' } as const satisfies { readonly [Column in keyof FeedRow]: ColumnType };

/** One row per calendar that somebody has subscribed to. */
export const feedList: Projection<FeedEvent, FeedRow> = {
  table: 'feed_list',
  version: 1,
  categories: ['Feed'],
  columns: COLUMNS,
  indexes: [['account', 'opened_at']],
  project({ event, stream, metadata: { recordedAt } }, read) {
    const feed = stream.slice('Feed-'.length);
    if (event.type === 'FeedOpened') {
      const { account, scope, language } = event.data;
      return [put(feed, { feed, account, scope, language, opened_at: recordedAt, revoked_at: null })];
    }
    return read(feed) === undefined ? [] : [alter(feed, { revoked_at: recordedAt })];
  },
};

export type FeedItem = { readonly feed: string; readonly scope: Scope; readonly language: string; readonly openedAt: string; readonly revokedAt?: string };

const MOST = 100;

/** Of one account, newest first. */
export const feedsOf = (account: string): Query<FeedItem> => ({
  sql: 'SELECT * FROM feed_list WHERE account = ? ORDER BY opened_at DESC, key LIMIT ?',
  parameters: [account, MOST],
  row: (row) => ({
    feed: textIn(row, 'feed'), scope: JSON.parse(textIn(row, 'scope')) as Scope, language: textIn(row, 'language'), openedAt: textIn(row, 'opened_at'), revokedAt: maybe(row, 'revoked_at', textIn),
  }),
});
