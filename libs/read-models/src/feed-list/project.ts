import { alter, put, type ColumnType, type Instant, type PlainDate, type Projection, type Scope } from '@app/kernel';
import type { FeedEvent } from '@app/programme';

export type FeedRow = {
  readonly feed: string;
  readonly account: string;
  readonly role: string;
  readonly unit: string;
  readonly scope: Scope;
  readonly language: string;
  readonly opened_at: Instant;
  /** The last day. */
  readonly until: PlainDate | null;
  readonly revoked_at: Instant | null;
};

const COLUMNS = {
  feed: 'text', account: 'text', role: 'text', unit: 'text', scope: 'json', language: 'text', opened_at: 'text', until: 'text', revoked_at: 'text',
} as const satisfies { readonly [Column in keyof FeedRow]: ColumnType };

/** One row per calendar that somebody has subscribed to. */
export const feedList: Projection<FeedEvent, FeedRow> = {
  table: 'feed_list',
  version: 2,
  categories: ['Feed'],
  columns: COLUMNS,
  indexes: [['account', 'opened_at'], ['opened_at', 'feed']],
  project({ event, stream, metadata: { recordedAt } }, read) {
    const feed = stream.slice('Feed-'.length);
    if (event.type === 'FeedOpened') {
      const { account, role, unit, scope, language, until = null } = event.data;
      return [put(feed, { feed, account, role, unit, scope, language, opened_at: recordedAt, until, revoked_at: null })];
    }
    return read(feed) === undefined ? [] : [alter(feed, { revoked_at: recordedAt })];
  },
};
