import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { EventStoreError, NoHeadroomError } from '@app/engine';
import { JournalWatch } from './journal-watch.js';

const PAUSE_MS = 1_000;

/** What a start has to put into the journal. A journal that is away, or has no room, is waited for, while the server already answers. */
@Injectable()
export class Preparation implements OnApplicationShutdown {
  private readonly log = new Logger('start');
  private isOver = false;
  private prepared = false;

  constructor(@Inject(JournalWatch) private readonly watch: JournalWatch) {}

  get isDone(): boolean { return this.prepared; }

  onApplicationShutdown(): void {
    this.isOver = true;
  }

  /** Returns once the work is done, or has to wait for the journal. The work may begin anew and must not do things twice. */
  async begin(work: () => Promise<void>): Promise<void> {
    const { store } = await this.watch.look();
    if (store.answers && await this.attempt(work)) return;
    this.goOn(work).catch((fault: unknown) => { if (!this.isOver) this.log.error({ fault }); });
  }

  private async goOn(work: () => Promise<void>): Promise<void> {
    do {
      await pause(PAUSE_MS, undefined, { ref: false });
      await this.watch.untilStoreAnswers();
    } while (!this.isOver && !(await this.attempt(work)));
  }

  private async attempt(work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      this.prepared = true;
      await this.watch.lookAgain(); // nobody is told that it is not ready by what was seen before
    } catch (error) {
      if (!(error instanceof EventStoreError || error instanceof NoHeadroomError)) throw error;
      this.log.warn(`persiapan menunggu penyimpanan / the preparation waits for the store (${error.name})`);
    }
    return this.prepared;
  }
}
