import { hash, randomBytes, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Language } from '@app/kernel';
import { feed, type FeedCommand, type FeedOwner, type FeedState } from '@app/programme';
import type { Envelope } from '../commands/envelope.js';
import { Journal } from '../commands/journal.js';
import { RunDecider } from '../commands/run-decider.js';
import type { Principal } from '../identity/identity.js';

/** `feed` names it to its owner and opens nothing; `token` opens it and is told once. */
export type OpenedFeed = { readonly feed: string; readonly token: string };

const TOKEN = /^[A-Za-z0-9_-]{43}$/;
const ID = /^[0-9a-f]{64}$/;

/** Calendars that people have subscribed to. Whoever reads the journal cannot open one with what is found there. */
@Injectable()
export class Feeds {
  constructor(@Inject(RunDecider) private readonly runDecider: RunDecider, @Inject(Journal) private readonly journal: Journal) {}

  async open({ actor, scope }: Principal, language: Language): Promise<OpenedFeed> {
    const token = randomBytes(32).toString('base64url');
    const id = hash('sha256', token, 'hex');
    const { id: account, role, unit } = actor;
    await this.run(id, { type: 'OpenFeed', data: { account, role, unit, scope, language } }, { actor, scope });
    return { feed: id, token };
  }

  /** Undefined where there never was such a feed, or is none any more. */
  async find(token: string): Promise<FeedOwner | undefined> {
    const state = TOKEN.test(token) ? await this.state(hash('sha256', token, 'hex')) : undefined;
    return state?.status === 'open' ? state : undefined;
  }

  /** False where the feed is not theirs. */
  async revoke(id: string, by: Principal): Promise<boolean> {
    const state = ID.test(id) ? await this.state(id) : undefined;
    if (state === undefined || state.status === 'none' || state.account !== by.actor.id) return false;
    await this.run(id, { type: 'RevokeFeed', data: {} }, by);
    return true;
  }

  private state(id: string): Promise<FeedState> {
    return this.journal.stateOf(feed, id);
  }

  private async run(id: string, command: FeedCommand, by: Pick<Envelope, 'actor' | 'scope'>): Promise<void> {
    await this.runDecider.execute({ decider: feed, id, command, envelope: { ...by, source: 'api', commandId: randomUUID() }, facts: () => Promise.resolve({}) });
  }
}
