import type { PlainDate, Query, Scope, SqlRow } from '@app/kernel';
import { keysetPage, type Paged, type PageRequest } from '../asking/keyset-page.js';
import { all, asked, where } from '../asking/predicate.js';
import { maybe, textIn } from '../asking/read-row.js';

export type FeedItem = { readonly feed: string; readonly scope: Scope; readonly language: string; readonly openedAt: string; readonly until?: string; readonly revokedAt?: string };

/** As whoever looks after the machine sees it. */
export type FeedOfAccount = FeedItem & { readonly account: string; readonly role: string; readonly unit: string };

const MOST = 100;

/** Of one account, newest first. */
export const feedsOf = (account: string): Query<FeedItem> => ({
  sql: 'SELECT * FROM feed_list WHERE account = ? ORDER BY opened_at DESC, key LIMIT ?', parameters: [account, MOST], row: feedItem,
});

/** Of one account, those that can be read on that day. */
export const readableFeeds = (account: string, today: PlainDate): Query<string> => ({
  sql: 'SELECT feed FROM feed_list WHERE account = ? AND revoked_at IS NULL AND until >= ?', parameters: [account, today], row: (row) => textIn(row, 'feed'),
});

/** Everybody's, newest first. */
export const feeds = ({ account, ...request }: PageRequest & { readonly account?: string }): Paged<FeedOfAccount> => keysetPage({
  table: 'feed_list', predicate: all(asked(account, (one) => where('account = ?', one))), sort: { by: 'opened_at', direction: 'desc', then: 'feed' },
  item: (row) => ({ ...feedItem(row), account: textIn(row, 'account'), role: textIn(row, 'role'), unit: textIn(row, 'unit') }),
}, request);

const feedItem = (row: SqlRow): FeedItem => ({
  feed: textIn(row, 'feed'), scope: JSON.parse(textIn(row, 'scope')) as Scope, language: textIn(row, 'language'),
  openedAt: textIn(row, 'opened_at'), until: maybe(row, 'until', textIn), revokedAt: maybe(row, 'revoked_at', textIn),
});
