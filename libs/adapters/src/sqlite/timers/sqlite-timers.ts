import { randomUUID } from 'node:crypto';
import { epochMilliseconds } from '@app/kernel';
import { pauseAfter, StoreStanding, wallClock, type Clock, type Timer, type Timers, type TimersState } from '@app/engine';
import { timerTable, type Held, type Taken, type TimerTable } from './timer-table.js';
import { TimersFile } from './timers-file.js';

export type SqliteTimersOptions = {
  readonly file: string;
  /** Tells what is due; may be held. */
  readonly clock?: Clock;
  /** The clock of the machine in epoch milliseconds: how long one may have a timer in hand. */
  readonly now?: () => number;
  /** How many are worked on at once. */
  readonly concurrency?: number;
  /** How long at most nobody looks: that is when others of this file, and a clock that was moved, are noticed. */
  readonly lookEveryMs?: number;
  /** The file began not to answer; told once per outage. */
  readonly report?: (trouble: string) => void;
};

type Work = (timer: Timer) => Promise<void>;

const CONCURRENCY = 20;
const LOOK_EVERY_MS = 1_000;
/** After that long without a sign of life a timer in hand is taken by another process. */
const HOLD_MS = 30_000;
const AT_ONCE = 2_000;

/** Timers in a file of this host, fired in this process. Several processes may share the file. */
export class SqliteTimers implements Timers {
  private readonly clock: Clock;
  private readonly now: () => number;
  private readonly concurrency: number;
  private readonly lookEveryMs: number;
  private readonly standing: StoreStanding;
  private readonly file: TimersFile<TimerTable>;
  private readonly instance = randomUUID();
  private readonly held = new Set<Held>();
  private readonly running = new Set<Promise<void>>();
  private work: Work | undefined;
  private takes = 0;
  private keptAt = 0;
  private next: NodeJS.Timeout | undefined;
  private looksSoon = false;

  constructor({ file, clock = wallClock, now = Date.now, concurrency = CONCURRENCY, lookEveryMs = LOOK_EVERY_MS, report = warn }: SqliteTimersOptions) {
    [this.clock, this.now, this.concurrency, this.lookEveryMs] = [clock, now, concurrency, lookEveryMs];
    this.standing = new StoreStanding(report);
    this.file = new TimersFile(file, timerTable, (trouble) => { this.standing.note(trouble); });
    this.look();
  }

  async arm(timers: readonly Timer[]): Promise<number> {
    let armed = 0;
    for (let from = 0; from < timers.length; from += AT_ONCE) {
      armed += this.file.ask((table) => table.arm(timers.slice(from, from + AT_ONCE)), 0);
      await new Promise(setImmediate); // neither this process nor another one on the file waits long
    }
    this.poke();
    return armed;
  }

  async disarm(keys: readonly string[]): Promise<void> {
    this.file.ask((table) => { table.disarm(keys); }, undefined);
  }

  async *armed(): AsyncIterable<Timer> {
    for (let after = ''; ;) {
      const page = this.file.ask((table) => table.page(after, AT_ONCE), []);
      yield* page;
      const last = page.at(-1);
      if (last === undefined) return;
      after = last.key;
    }
  }

  start(onDue: Work): void {
    this.work = onDue;
    this.poke();
  }

  async stop(): Promise<void> {
    this.work = undefined;
    await Promise.all(this.running);
  }

  onBack(listener: () => void): void {
    this.standing.onBack(listener);
  }

  async state(): Promise<TimersState> {
    this.file.ask((table) => { table.disarm([]); }, undefined); // writing nothing is asking too
    return { backend: 'sqlite', answers: this.standing.answers };
  }

  /** Looks at once; to be called when a held clock has been moved. */
  poke(): void {
    if (this.looksSoon) return;
    this.looksSoon = true;
    setImmediate(() => {
      this.looksSoon = false;
      this.look();
    });
  }

  /** Returns once nothing is due by the clock and nothing is in hand: how a simulation moves on without waiting for wall time. */
  async settled(): Promise<void> {
    do {
      this.look();
      await Promise.all(this.running);
      await new Promise(setImmediate);
    } while (this.running.size > 0 || (this.work !== undefined && this.millisecondsToNext() <= 0));
  }

  async close(): Promise<void> {
    await this.stop();
    clearTimeout(this.next);
    this.next = undefined;
    this.standing.over();
    this.file.close();
  }

  private look(): void {
    if (this.standing.isOver) return;
    const [now, isDue] = [this.now(), this.millisecondsToNext() <= 0];
    if (now - this.keptAt > HOLD_MS / 3) this.keep(now);
    if (isDue && this.hasHandsFree()) this.takeSome(now);
    const pause = this.hasHandsFree() ? this.millisecondsToNext() : this.lookEveryMs;
    clearTimeout(this.next);
    this.next = setTimeout(() => { this.look(); }, Math.min(Math.max(pause, 0), this.lookEveryMs)).unref();
  }

  private millisecondsToNext(): number {
    const due = this.file.ask((table) => table.nextDue(this.now()), undefined);
    return due === undefined ? this.lookEveryMs : due - epochMilliseconds(this.clock.now());
  }

  private hasHandsFree(): boolean {
    return this.work !== undefined && this.running.size < this.concurrency;
  }

  private takeSome(now: number): void {
    const { work } = this;
    if (work === undefined) return;
    const mark = `${this.instance}/${this.takes += 1}`;
    const free = this.concurrency - this.running.size;
    const taken = this.file.ask((table) => table.take(epochMilliseconds(this.clock.now()), now, free, mark, now + HOLD_MS), []);
    for (const one of taken) {
      const running = this.run(work, one, mark).finally(() => {
        this.running.delete(running);
        this.poke();
      });
      this.running.add(running);
    }
  }

  private async run(work: Work, { timer, failures }: Taken, mark: string): Promise<void> {
    const held: Held = { key: timer.key, mark };
    this.held.add(held);
    try {
      await work(timer);
      this.file.ask((table) => { table.done(held); }, undefined);
    } catch (fault) {
      this.standing.tell(fault);
      this.file.ask((table) => { table.failed(held, this.now() + pauseAfter(failures + 1)); }, undefined);
    } finally {
      this.held.delete(held);
    }
  }

  private keep(now: number): void {
    this.keptAt = now;
    if (this.held.size > 0) this.file.ask((table) => { table.keep(this.held, now + HOLD_MS); }, undefined);
  }
}

const warn = (trouble: string): void => { process.emitWarning(trouble, 'TimersWarning'); };
