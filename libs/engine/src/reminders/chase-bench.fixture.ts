// A whole engine on a held clock, with a programme of two short stages, for the specs of reminders.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { CommandBus } from '@nestjs/cqrs';
import { openSqliteEventStore, openSqliteReadStore } from '@app/adapters/sqlite';
import { atHour, workingDays, type Instant, type PlainDate, type Role } from '@app/kernel';
import type { ChaseAnswer, ChaseEvent, Contact, LocationCommand, Rung, ScheduleContent } from '@app/programme';
import { PROJECTIONS } from '@app/read-models';
import { actorOf, published, visitDefinition } from '@app/testing/example';
import { CalendarShelf } from '../calendar/calendar-shelf.js';
import { BY_ITSELF } from '../commands/by-itself.js';
import { DeadlineLaw } from '../commands/deadline-law.js';
import { DefinitionShelf } from '../commands/definition-shelf.js';
import { Journal } from '../commands/journal.js';
import { RunLocation } from '../commands/location.handler.js';
import { RunDefinition } from '../commands/national.handlers.js';
import type { Outcome } from '../commands/outcome.js';
import { RunDirectory } from '../directory/directory.handler.js';
import { EngineModule } from '../engine.module.js';
import { CLOCK, EVENT_STORE, HeldClock, REGIONS, type Regions, type StoredEvent, type Timer, type Timers } from '../ports/index.js';
import { Projector } from '../projections/projector.js';
import { RunSchedule } from '../schedules/run-schedule.handler.js';
import { RunChase } from './run-chase.handler.js';
import { Sweep } from './sweep.js';

export const day = (text: string) => text as PlainDate;

/** Every code is a village. */
const REGIONS_OF_SPECS: Regions = {
  source: 'contoh', find: (code) => ({ code, level: 'village', name: code, path: { province: 'Nusa Tenggara Barat', regency: 'Kota Mataram', district: 'Mataram', village: `Desa ${code}` } }),
  within: () => [],
} as Partial<Regions> as Regions;

/** Remembers what is armed, and rings when it is told to. */
class RememberedTimers implements Timers {
  private readonly timers = new Map<string, Timer>();
  answers = true;
  arm(timers: readonly Timer[]): Promise<number> {
    const fresh = timers.filter(({ key, id }) => this.answers && this.timers.get(key)?.id !== id);
    for (const timer of fresh) this.timers.set(timer.key, timer);
    return Promise.resolve(fresh.length);
  }
  disarm(keys: readonly string[]): Promise<void> {
    for (const key of keys) this.timers.delete(key);
    return Promise.resolve();
  }
  async *armed(): AsyncIterable<Timer> { yield* this.timers.values(); }
  start(): void { /* they ring by `due` */ }
  stop(): Promise<void> { return Promise.resolve(); }
  onBack(): void { /* it was never away */ }
  state() { return Promise.resolve({ backend: 'sqlite', answers: this.answers } as const); }
  close(): Promise<void> { return Promise.resolve(); }
  forget(): void { this.timers.clear(); }
  due(now: Instant): readonly Timer[] { return [...this.timers.values()].filter(({ dueAt }) => dueAt <= now); }
}

const everywhere = (role: Role) => ({ actor: actorOf(role), scope: { regions: [''] }, source: 'simulation' as const });

export type ChaseBench = Awaited<ReturnType<typeof openChaseBench>>;

export const openChaseBench = async ({ ladder, from = '2021-01-04', targets }: { readonly ladder: readonly Rung[]; readonly from?: string; readonly targets?: ScheduleContent['targets'] }) => {
  const directory = mkdtempSync(join(tmpdir(), 'chase-'));
  const store = await openSqliteEventStore({ file: join(directory, 'journal.db') });
  const readStore = openSqliteReadStore({ file: join(directory, 'read-models.db') });
  const clock = new HeldClock(atHour('WITA', day(from), 9));
  const timers = new RememberedTimers();
  const projector = new Projector({ store, readStore, clock, projections: PROJECTIONS });
  const plugs = [{ provide: EVENT_STORE, useValue: store }, { provide: REGIONS, useValue: REGIONS_OF_SPECS }, { provide: CLOCK, useValue: clock }];
  const app = await NestFactory.createApplicationContext(EngineModule.with(plugs), { logger: ['error'], abortOnError: false });
  await projector.start();
  const bus = app.get(CommandBus);
  let commands = 0;
  const key = (): string => `spec-${commands += 1}`;
  const accepted = (outcome: Outcome): Outcome => {
    if (outcome.kind !== 'accepted') throw new Error(JSON.stringify(outcome));
    return outcome;
  };

  const bench = {
    bus, store, readStore, clock, timers, projector, journal: app.get(Journal), app,
    sweep: new Sweep(bus, readStore, timers, app.get(DeadlineLaw), app.get(DefinitionShelf), app.get(CalendarShelf), clock),
    async shown(): Promise<void> {
      const head = await store.head();
      if (head !== undefined) await projector.waitFor(head, 30_000);
    },
    moveTo(on: string, hour: number, minute = 0): void { clock.moveTo(atHour('WITA', day(on), hour, minute)); },
    /** Moves the clock, shows everything and looks once. */
    async at(on: string, hour = 8, minute = 0) {
      bench.moveTo(on, hour, minute);
      await bench.shown();
      const report = await bench.sweep.sweepOnce();
      await bench.shown();
      return report;
    },
    async run(locationId: string, command: LocationCommand, role: Role = 'pengawas-pusat'): Promise<void> {
      accepted(await bus.execute(new RunLocation(locationId, command, { ...everywhere(role), commandId: key() })));
    },
    async answer(locationId: string, command: ChaseAnswer, role: Role = 'korkot'): Promise<void> {
      accepted(await bus.execute(new RunChase(locationId, command, { ...everywhere(role), commandId: key() })));
    },
    async designate(village: string, district = '52.71.03'): Promise<string> {
      const region = `${district}.${village}`;
      const locationId = `kunjungan-2021-${region}`;
      await bench.run(locationId, {
        type: 'DesignateLocation',
        data: { programme: 'kunjungan', fiscalYear: 2021, region, sk: { number: 'SK-1', date: day('2021-01-04'), row: Number(village) }, amount: 1_000_000, satker: 'bppw-52' },
      });
      return locationId;
    },
    async contacts(contacts: readonly Contact[]): Promise<void> {
      accepted(await bus.execute(new RunDirectory({ type: 'RecordContacts', data: { contacts } }, { ...everywhere('operator'), commandId: key() })));
    },
    /** The same targets again: the next revision gives every stage a day later. */
    async reschedule(revision: number): Promise<void> {
      const later = (targets ?? []).map((one) => (one.target.kind === 'offset' ? { ...one, target: { ...one.target, span: { workingDays: workingDays(10 + (revision % 3) * 2) } } } : one));
      await bench.publish({ targets: later, overrides: [], ladder }, revision + 1);
    },
    async publish(content: ScheduleContent, draft: number): Promise<void> {
      const by = everywhere('pengawas-pusat');
      accepted(await bus.execute(new RunSchedule('kunjungan', 2021, { type: 'DraftSchedule', data: { content, note: 'Contoh' } }, { ...by, commandId: key() })));
      accepted(await bus.execute(new RunSchedule('kunjungan', 2021, { type: 'PublishSchedule', data: { draft, reason: 'Contoh', reference: `SE-${draft}` } }, { ...by, commandId: key() })));
    },
    async chased(locationId: string): Promise<readonly ChaseEvent[]> {
      const events: StoredEvent[] = [];
      for await (const event of store.readStream(`Chase-${locationId}`)) events.push(event);
      return events.map(({ type, data }) => ({ type, data }) as unknown as ChaseEvent);
    },
    async issued(locationId: string): Promise<readonly string[]> {
      return (await bench.chased(locationId)).flatMap((event) => (event.type === 'ReminderIssued' ? [`${event.data.reminder} ${event.data.issuedOn}`] : []));
    },
    async close(): Promise<void> {
      await app.close();
      await projector.stop();
      readStore.close();
      await store.close();
      rmSync(directory, { recursive: true });
    },
  };
  const { definition, hash } = published(visitDefinition);
  accepted(await bus.execute(new RunDefinition('kunjungan', { type: 'PublishDefinition', data: { definition, hash, note: 'Contoh' } }, { findings: [] }, { ...BY_ITSELF, ...everywhere('pengawas-pusat'), commandId: key() })));
  if (targets !== undefined) await bench.publish({ targets, overrides: [], ladder }, 1);
  return bench;
};
