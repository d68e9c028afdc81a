import { hash, randomBytes, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { dayIn, type Language, type PlainDate, type Unmet } from '@app/kernel';
import { directory, feed, feedEnd, mayRead, type FeedCommand, type FeedEvent, type FeedOwner, type FeedState } from '@app/programme';
import { readableFeeds } from '@app/read-models';
import type { Envelope } from '../commands/envelope.js';
import { Journal } from '../commands/journal.js';
import type { Outcome } from '../commands/outcome.js';
import { RunDecider } from '../commands/run-decider.js';
import { DIRECTORY_ID } from '../directory/directory.js';
import type { Principal } from '../identity/identity.js';
import { CLOCK, READ_STORE, type Clock, type ReadStore } from '../ports/index.js';
import { Projector } from '../projections/projector.js';

/** `feed` names it to its owner and opens nothing; `token` opens it and is told once. */
export type OpenedFeed =
  | { readonly kind: 'opened'; readonly feed: string; readonly token: string; readonly until: PlainDate }
  | { readonly kind: 'refused'; readonly unmet: readonly Unmet[] };

const TOKEN = /^[A-Za-z0-9_-]{43}$/;
const ID = /^[0-9a-f]{64}$/;
const SHOWN_WITHIN_MS = 2_000;

/** Calendars that people have subscribed to. Whoever reads the journal cannot open one with what is found there. */
@Injectable()
export class Feeds {
  constructor(
    @Inject(RunDecider) private readonly runDecider: RunDecider,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(READ_STORE) private readonly readStore: ReadStore,
    @Inject(Projector) private readonly projector: Projector,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Of one account one after the other: each counts those before it. */
  open(principal: Principal, language: Language): Promise<OpenedFeed> {
    return this.journal.exclusively(`feeds of ${principal.actor.id}`, () => this.openOne(principal, language));
  }

  /** Undefined where there never was such a feed, or whoever opened it may not read it any more. */
  async find(token: string): Promise<FeedOwner | undefined> {
    const state = TOKEN.test(token) ? await this.state(hash('sha256', token, 'hex')) : undefined;
    if (state?.status !== 'open') return undefined;
    const { contacts } = await this.journal.stateOf(directory, DIRECTORY_ID);
    return mayRead(state, Object.values(contacts), this.today()) ? state : undefined;
  }

  /** By its owner. False where the feed is not theirs. */
  revoke(id: string, by: Principal): Promise<boolean> {
    return this.end(id, by, ({ account }) => account === by.actor.id);
  }

  /** By whoever looks after the machine. False where there is no such feed. */
  revokeAnyones(id: string, by: Principal): Promise<boolean> {
    return this.end(id, by, () => true);
  }

  private async openOne({ actor, scope }: Principal, language: Language): Promise<OpenedFeed> {
    const token = randomBytes(32).toString('base64url');
    const id = hash('sha256', token, 'hex');
    const { id: account, role, unit } = actor;
    const until = feedEnd(this.today());
    const outcome = await this.run(id, { type: 'OpenFeed', data: { account, role, unit, scope, language, until } }, { actor, scope });
    if (outcome.kind === 'refused') return { kind: 'refused', unmet: outcome.unmet };
    if (outcome.kind !== 'accepted') throw new Error(`a new feed was ${outcome.kind}`);
    if (outcome.position !== undefined) await this.projector.waitFor(outcome.position, SHOWN_WITHIN_MS, 'feed_list');
    return { kind: 'opened', feed: id, token, until };
  }

  private async end(id: string, by: Principal, isTheirs: (owner: FeedOwner) => boolean): Promise<boolean> {
    const state = ID.test(id) ? await this.state(id) : undefined;
    if (state === undefined || state.status === 'none' || !isTheirs(state)) return false;
    await this.run(id, { type: 'RevokeFeed', data: {} }, by);
    return true;
  }

  /** Nowhere in the country it is later than there. */
  private today(): PlainDate {
    return dayIn('WIT', this.clock.now());
  }

  private state(id: string): Promise<FeedState> {
    return this.journal.stateOf(feed, id);
  }

  private run(id: string, command: FeedCommand, by: Pick<Envelope, 'actor' | 'scope'>): Promise<Outcome<FeedEvent>> {
    const others = (): number => this.readStore.query(readableFeeds(by.actor.id, this.today())).length;
    return this.runDecider.execute({
      decider: feed, id, command, envelope: { ...by, source: 'api', commandId: randomUUID() },
      facts: () => Promise.resolve({ others: command.type === 'OpenFeed' ? others() : 0 }),
    });
  }
}
