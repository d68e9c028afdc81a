import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { CommandBus } from '@nestjs/cqrs';
import { openSqliteEventStore, openSqliteReadStore } from '@app/adapters/sqlite';
import {
  AGGREGATE_CACHE_SIZE, applyRevision, BY_ITSELF, CalendarShelf, CLOCK, DeadlineLaw, DefinitionShelf, EngineModule, EVENT_STORE, HeldClock, Projector, publishDaysOff,
  REGIONS, RunChase, RunDefinition, RunLocation, RunSchedule, ScheduleShelf, Sweep, type Outcome, type ReadStore, type Regions, type SweepReport, type Timers,
} from '@app/engine';
import { atHour, type Role } from '@app/kernel';
import { isAnswer, type ChaseEvent, type DaysOffOfYear, type ScheduleContent } from '@app/programme';
import { deadlineBoard, locationBoard, locationCourse, promiseBoard, reminderBoard } from '@app/read-models';
import { actorOf, day, published } from '@app/testing/example';
import type { Answer, Found } from './answers.js';
import { definition, DISTRICTS, FIRST_DAY, FISCAL_YEAR, PROGRAMME } from './law.js';
import type { Deed } from './lives.js';

/** As much as a sweep asks for. */
const PROJECTIONS = [locationBoard, locationCourse, deadlineBoard, reminderBoard, promiseBoard];
const SHOWN_WITHIN_MS = 600_000;

/** Every code is a village. */
const REGIONS_HERE = {
  source: 'uji', within: () => DISTRICTS.map(([district]) => ({ code: district.slice(0, 2), level: 'province', name: district })),
  find: (code: string) => ({ code, level: 'village', name: code, path: { province: code.slice(0, 2), regency: code.slice(0, 5), district: code.slice(0, 8), village: code } }),
} as unknown as Regions;

/** Nothing is armed: the sweep of the day finds it all. */
const NO_TIMERS: Timers = {
  arm: () => Promise.resolve(0), disarm: () => Promise.resolve(), armed: async function* () { /* none */ }, start: () => undefined, stop: () => Promise.resolve(),
  onBack: () => undefined, state: () => Promise.resolve({ backend: 'sqlite', answers: false }), close: () => Promise.resolve(),
};

const by = (role: Role) => ({ actor: actorOf(role), scope: { regions: [''] }, source: 'simulation' as const });

type IssuedData = Extract<ChaseEvent, { type: 'ReminderIssued' }>['data'];

export type Country = Awaited<ReturnType<typeof openCountry>>;
/** What lies between the tables and the sweep. */
export type Veil = (readStore: ReadStore) => Pick<ReadStore, 'query'>;

/** The whole engine on a held clock, its tables followed live, and the sweep that is called by hand. */
export const openCountry = async (locations: number, veil: Veil = (readStore) => readStore) => {
  const directory = mkdtempSync(join(tmpdir(), 'year-'));
  const store = await openSqliteEventStore({ file: join(directory, 'journal.db') });
  const readStore = openSqliteReadStore({ file: join(directory, 'read-models.db') });
  const clock = new HeldClock(atHour('WIB', day(FIRST_DAY), 0));
  const projector = new Projector({ store, readStore, clock, projections: PROJECTIONS });
  const plugs = [{ provide: EVENT_STORE, useValue: store }, { provide: REGIONS, useValue: REGIONS_HERE }, { provide: CLOCK, useValue: clock }, { provide: AGGREGATE_CACHE_SIZE, useValue: 2 * locations + 100 }];
  const app = await NestFactory.createApplicationContext(EngineModule.with(plugs), { logger: ['error'], abortOnError: false });
  const [bus, calendars, schedules] = [app.get(CommandBus), app.get(CalendarShelf), app.get(ScheduleShelf)];
  const sweep = new Sweep(bus, veil(readStore) as ReadStore, NO_TIMERS, app.get(DeadlineLaw), app.get(DefinitionShelf), calendars, clock);
  let commands = 0;
  let read: string | undefined;
  const envelope = (role: Role) => ({ ...by(role), commandId: `year-${commands += 1}` });
  const accepted = (outcome: Outcome): void => { if (outcome.kind !== 'accepted') throw new Error(JSON.stringify(outcome)); };
  const shown = async (): Promise<void> => {
    const head = await store.head();
    if (head !== undefined && await projector.waitFor(head, SHOWN_WITHIN_MS) !== 'reached') throw new Error('the tables were not shown in time');
  };
  const takeOver = async (): Promise<void> => {
    await shown();
    const [newest, { publications }] = await Promise.all([schedules.newest(PROGRAMME, FISCAL_YEAR), calendars.published()]);
    if (newest === undefined) return;
    const { leftBehind } = await applyRevision({ bus, readStore }, { programme: PROGRAMME, fiscalYear: FISCAL_YEAR, revision: newest.revision, calendarVersion: publications.length });
    if (leftBehind.length > 0) throw new Error(`${leftBehind.length} locations did not take the law over`);
  };
  const { definition: law, hash } = published(definition);
  accepted(await bus.execute(new RunDefinition(PROGRAMME, { type: 'PublishDefinition', data: { definition: law, hash, note: 'Uji' } }, { findings: [] }, { ...BY_ITSELF, ...envelope('pengawas-pusat') })));
  await projector.start();

  return {
    store, shown,
    moveTo: (on: string, hour: number, minute: number): void => { clock.moveTo(atHour('WIB', day(on), hour, minute)); },
    /** Whether it was accepted. */
    do: async ({ locationId, command, by: role }: Deed): Promise<boolean> =>
      (await bus.execute(new RunLocation(locationId, command, envelope(role)))).kind === 'accepted',
    answer: async ({ locationId, command }: Answer): Promise<boolean> => {
      const by = isAnswer(command) ? envelope('fasilitator') : { ...BY_ITSELF, commandId: envelope('operator').commandId };
      return (await bus.execute(new RunChase(locationId, command, by))).kind === 'accepted';
    },
    /** Those issued since this was asked last, in no order. */
    newReminders: async (): Promise<readonly Found[]> => {
      const found: Found[] = [];
      for await (const { type, data, stream, position } of store.readAll({ after: read, filter: { streamPrefixes: ['Chase-'] } })) {
        read = position;
        const { reminder, stage, tone } = data as IssuedData;
        if (type === 'ReminderIssued') found.push({ locationId: stream.slice('Chase-'.length), reminder, stage, tone });
      }
      return found;
    },
    revise: async (content: ScheduleContent, draft: number): Promise<void> => {
      const run = (command: RunSchedule['command']) => bus.execute(new RunSchedule(PROGRAMME, FISCAL_YEAR, command, envelope('pengawas-pusat')));
      accepted(await run({ type: 'DraftSchedule', data: { content, note: 'Uji' } }));
      accepted(await run({ type: 'PublishSchedule', data: { draft, reason: 'Uji', reference: `SE-${draft}` } }));
      await takeOver();
    },
    amend: async (list: DaysOffOfYear): Promise<void> => {
      accepted(await publishDaysOff(bus, list, by('pengawas-pusat')));
      await takeOver();
    },
    sweep: async (): Promise<SweepReport> => {
      await shown();
      return sweep.sweepOnce();
    },
    close: async (): Promise<void> => {
      await app.close();
      await projector.stop();
      readStore.close();
      await store.close();
      rmSync(directory, { recursive: true });
    },
  };
};
