import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { StoreStanding } from '@app/engine';
import { evictionWarning } from './eviction.js';

/** Nobody waits longer for an answer; a command without one may have been carried out all the same. */
const PATIENCE_MS = 5_000;
const LONGEST_PAUSE_MS = 500;
const LONGEST_PING_MS = 1_000;
/** A goodbye to a connection that is gone already is never answered, and the process waits for as long. */
const GOODBYE_MS = 100;

export const pauseBeforeTry = (times: number): number => Math.min(times * 100, LONGEST_PAUSE_MS);

/** What every connection of ours begins with. Without a limit to its silence one that died silently is waited on for ever. */
export const CONNECTING = {
  connectTimeout: PATIENCE_MS,
  socketTimeout: PATIENCE_MS,
  disconnectTimeout: GOODBYE_MS,
  retryStrategy: pauseBeforeTry,
};

export type RedisLinkOptions = {
  /** `redis://name:password@host:6379/0`, or `rediss://` with TLS. */
  readonly url: string;
  /** Redis began not to answer, or could lose what it is given; the password is in none of it. */
  readonly report?: (trouble: string) => void;
};

/** A connection for questions: nobody waits for a Redis that is away. */
export class RedisLink {
  readonly redis: Redis;
  readonly standing: StoreStanding;
  /** The first attempt to connect has ended, one way or the other. */
  private readonly tried: Promise<void>;
  private lastRefusal: string | undefined;

  constructor({ url, report = warn }: RedisLinkOptions) {
    this.standing = new StoreStanding(report);
    this.redis = new Redis(url, { ...CONNECTING, enableOfflineQueue: false, commandTimeout: PATIENCE_MS, maxRetriesPerRequest: 1 });
    this.tried = new Promise((resolve) => { for (const outcome of ['ready', 'error', 'close', 'end']) this.redis.once(outcome, () => { resolve(); }); });
    this.redis.on('error', (error) => { this.standing.note(error); });
    this.redis.on('close', () => { this.standing.note(new Error('Redis closed the connection')); });
    this.redis.on('ready', () => {
      this.standing.note(undefined);
      void this.ask(evictionWarning, undefined).then((warning) => { if (warning !== undefined) report(warning); });
    });
  }

  /** `otherwise` where Redis does not answer. */
  async ask<T>(question: (redis: Redis) => Promise<T>, otherwise: T): Promise<T> {
    await this.tried;
    if (this.redis.status !== 'ready') return otherwise;
    try {
      const answer = await question(this.redis);
      this.standing.note(undefined);
      return answer;
    } catch (trouble) {
      this.hear(trouble as Error);
      return otherwise;
    }
  }

  /** At once, more or less: one that takes long to answer cannot be told from one that will not. */
  answers(): Promise<boolean> {
    const answer = this.ask(async (redis) => (await redis.ping()) !== undefined, false);
    return Promise.race([answer, pause(LONGEST_PING_MS, false, { ref: false })]);
  }

  close(): void {
    this.standing.over();
    this.redis.disconnect();
  }

  /** A refusal is an answer: of a Redis that is full, or that only repeats what another one says. */
  private hear(trouble: Error): void {
    if (trouble.name !== 'ReplyError') this.standing.note(trouble);
    else if (trouble.message !== this.lastRefusal) this.standing.tell(trouble);
    this.lastRefusal = trouble.message;
  }
}

const warn = (trouble: string): void => { process.emitWarning(trouble, 'RedisWarning'); };
