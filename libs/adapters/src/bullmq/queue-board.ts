import type { IncomingMessage, ServerResponse } from 'node:http';
import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { ExpressAdapter } from '@bull-board/express';
import type { QueuePages } from '@app/engine';
import type { Queue } from 'bullmq';
import { RedisLink, type RedisLinkOptions } from './redis-link.js';
import { TimerQueue } from './timer-queue.js';

export type QueueBoardOptions = RedisLinkOptions & { /** Where its pages are found. */ readonly path: string };

type Show = QueuePages['show'];

/** Bull Board, to look and not to touch: what stands in the queue follows from the journal. */
export class QueueBoard implements QueuePages {
  private readonly link: RedisLink;
  private readonly queue: TimerQueue;
  private shown: { readonly queue: Queue; readonly show: Show } | undefined;

  constructor(private readonly options: QueueBoardOptions) {
    this.link = new RedisLink(options);
    this.queue = new TimerQueue(this.link.redis);
  }

  answers(): Promise<boolean> {
    return this.link.answers();
  }

  show(request: IncomingMessage, response: ServerResponse, next: (fault?: unknown) => void): void {
    this.queue.ready().then((queue) => { this.pagesOf(queue)(request, response, next); }).catch(next);
  }

  async close(): Promise<void> {
    this.link.close();
  }

  private pagesOf(queue: Queue): Show {
    if (this.shown?.queue !== queue) this.shown = { queue, show: pages(queue, this.options.path) };
    return this.shown.show;
  }
}

const pages = (queue: Queue, path: string): Show => {
  const serverAdapter = new ExpressAdapter().setBasePath(path);
  createBullBoard({
    queues: [new BullMQAdapter(queue, { readOnlyMode: true, allowRetries: false })],
    serverAdapter,
    options: { uiConfig: { boardTitle: 'Tahapan: pengingat waktu / timers' } },
  });
  return serverAdapter.getRouter() as Show;
};
