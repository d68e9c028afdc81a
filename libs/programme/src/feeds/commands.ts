import type { Command, Language, PlainDate, Role, Scope } from '@app/kernel';

/** Whose it is, and how far it sees: as far as they did when it was opened. */
export type FeedOwner = {
  readonly account: string;
  readonly role: Role;
  readonly unit: string;
  readonly scope: Scope;
  readonly language: Language;
  /** The last day. One that was opened before feeds had an end has none, and is over. */
  readonly until?: PlainDate;
};

export type FeedCommand = Command<'OpenFeed', FeedOwner> | Command<'RevokeFeed', Record<never, never>>;
