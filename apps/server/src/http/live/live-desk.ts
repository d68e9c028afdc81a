import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { LiveFeed, ReadModelUnavailableError, type LiveMessage, type Position, type Principal } from '@app/engine';
import { ProblemError } from '../problems/problem.js';
import { Sessions } from '../sessions/sessions.js';
import type { EventStream } from './event-stream.js';
import { NewsDesk, type News } from './news.js';

/** The tables may belong to another process, which does not call over here: then looking now and then must do. */
const LONGEST_SLEEP_MS = 1_000;
const MOST_PER_ACCOUNT = 5;
const MOST_IN_ALL = 500;

export type Reader = { readonly principal: Principal; readonly sessionId: string };

/** Keeps readers up to date for as long as they are signed in. */
@Injectable()
export class LiveDesk implements BeforeApplicationShutdown {
  private readonly streams = new Map<EventStream, string>();

  constructor(
    @Inject(NewsDesk) private readonly news: NewsDesk,
    @Inject(LiveFeed) private readonly feed: LiveFeed,
    @Inject(Sessions) private readonly sessions: Sessions,
  ) {}

  beforeApplicationShutdown(): void {
    for (const stream of this.streams.keys()) stream.close();
  }

  assertRoomFor({ actor }: Principal): void {
    const own = [...this.streams.values()].filter((account) => account === actor.id).length;
    if (own >= MOST_PER_ACCOUNT || this.streams.size >= MOST_IN_ALL) throw new ProblemError('streams.exceeded');
  }

  /** From after a position, or from now on. Returns when the reader has left or is no longer signed in. */
  async serve(stream: EventStream, { principal, sessionId }: Reader, after: Position | undefined): Promise<void> {
    this.streams.set(stream, principal.actor.id);
    const hints = this.feed.changes(stream.closed);
    let hint: Promise<IteratorResult<LiveMessage, undefined>> | undefined;
    try {
      let position = after ?? this.news.position();
      while (!stream.closed.aborted && this.sessions.stands(sessionId)) {
        position = await this.tell(stream, principal, position);
        hint ??= hints.next();
        const message = await Promise.race([hint, pause(LONGEST_SLEEP_MS, undefined, { ref: false })]);
        if (message === undefined) continue;
        hint = undefined;
        if (message.value?.kind === 'reset') await stream.send('reset', { position: message.value.position });
      }
    } finally {
      this.streams.delete(stream);
      stream.close();
    }
  }

  /** Everything up to where the tables now stand; answers with that position. */
  private async tell(stream: EventStream, { scope }: Principal, from: Position): Promise<Position> {
    const until = this.news.position();
    for (let position = from; position < until;) {
      const news = this.newsAfter(position, until, scope);
      if (news === undefined) return position;
      if (news.length === 0) return until;
      for (const [index, { event, data, position: at }] of news.entries()) {
        // What happened at one position belongs together: a reader cut off in between gets all of it again.
        await stream.send(event, data, news[index + 1]?.position === at ? undefined : at);
      }
      position = news.at(-1)?.position ?? until;
    }
    return from > until ? from : until;
  }

  /** Nothing at all while the tables are being built. */
  private newsAfter(position: Position, until: Position, scope: Principal['scope']): readonly News[] | undefined {
    try {
      return this.news.after(position, until, scope);
    } catch (error) {
      if (error instanceof ReadModelUnavailableError) return undefined;
      throw error;
    }
  }
}
