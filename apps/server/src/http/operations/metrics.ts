import { Injectable } from '@nestjs/common';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Event } from '@app/kernel';
import { SHORTAGES, type ChaseDuty, type Headroom, type Outcome, type Projector, type RefusalLog, type Timers } from '@app/engine';
import type { JournalWatch } from '../../readiness/journal-watch.js';

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

type Watched = { readonly projector: Projector; readonly journal: JournalWatch; readonly headroom: Headroom; readonly refusals: RefusalLog; readonly timers: Timers; readonly chase: ChaseDuty };

/** What an operator's instruments read: of this process, memory and event loop included. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'tahapan_http_request_seconds', help: 'Duration of HTTP requests.', labelNames: ['method', 'route', 'status'], buckets: SECONDS, registers: [this.registry],
  });
  private readonly commands = new Counter({
    name: 'tahapan_commands_total', help: 'Commands by how they ended.', labelNames: ['command', 'outcome'], registers: [this.registry],
  });
  private readonly events = new Counter({ name: 'tahapan_events_appended_total', help: 'Events recorded by commands over HTTP.', registers: [this.registry] });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** Asked for when somebody looks. A journal that is away leaves the lag as it was last known. */
  watch({ projector, journal, headroom, refusals, timers, chase }: Watched): void {
    const answers = new Gauge({
      name: 'tahapan_store_answers', help: '1 while the event store answers.', labelNames: ['backend'], registers: [this.registry],
      collect: async () => {
        const { store } = await journal.look();
        answers.set({ backend: store.backend }, store.answers ? 1 : 0);
      },
    });
    const lag = new Gauge({
      name: 'tahapan_projection_lag_events', help: 'Events a read model has yet to take in.', labelNames: ['table'], registers: [this.registry],
      collect: async () => {
        const { store } = await journal.look();
        const status = store.answers ? await projector.status().catch(() => []) : [];
        for (const { table, lag: { events } } of status) lag.set({ table }, events);
      },
    });
    const free = new Gauge({
      name: 'tahapan_disk_free_bytes', help: 'Free on the disk of the data.', registers: [this.registry],
      collect: async () => { free.set((await headroom.read()).freeBytes ?? Number.NaN); },
    });
    const held = new Gauge({
      name: 'tahapan_commands_held', help: '1 while commands wait for this reason.', labelNames: ['reason'], registers: [this.registry],
      collect: async () => {
        const { shortage } = await headroom.read();
        for (const reason of Object.keys(SHORTAGES)) held.set({ reason }, reason === shortage ? 1 : 0);
      },
    });
    const wakes = new Gauge({
      name: 'tahapan_timers_answer', help: '1 while the store of timers answers; else what is due is found by the sweep.', labelNames: ['backend'], registers: [this.registry],
      collect: async () => {
        const { backend, answers: wake } = await timers.state();
        wakes.set({ backend }, wake ? 1 : 0);
      },
    });
    const chasing = new Gauge({
      name: 'tahapan_chase_standing', help: '1 for how it stands with reminders in this process: on duty, elsewhere, held, or paused by a jump of the clock.', labelNames: ['standing'], registers: [this.registry],
      collect: async () => {
        const status = await chase.status().catch(() => undefined); // a journal that is away does not say whether it is held
        chasing.reset();
        if (status !== undefined) chasing.set({ standing: status.standing }, 1);
      },
    });
    const unattended = new Gauge({
      name: 'tahapan_chase_failed', help: 'Locations that the newest look at all deadlines could not attend to.', registers: [this.registry],
      collect: async () => { unattended.set((await chase.status().catch(() => undefined))?.lastSweep?.failed ?? 0); },
    });
    const dropped = new Gauge({
      name: 'tahapan_refusals_dropped', help: 'Commands without authority, since the start, that were too many to be kept in the history.', registers: [this.registry],
      collect: () => { dropped.set(refusals.dropped); },
    });
  }

  commandEnded(command: string, outcome: Outcome<Event>): void {
    this.commands.inc({ command, outcome: outcome.kind });
    if (outcome.kind === 'accepted' && !outcome.replayed) this.events.inc(outcome.events.length);
  }

  /** Labelled by the route, never by the address: that would name every location. */
  readonly measure: RequestHandler = (request: Request, response: Response, next: NextFunction) => {
    const stop = this.requests.startTimer({ method: request.method });
    response.once('close', () => { stop({ route: routeOf(request), status: response.statusCode }); });
    next();
  };
}

const routeOf = ({ route }: Request): string => (route as { readonly path?: string } | undefined)?.path ?? 'none';
