import { NestFactory } from '@nestjs/core';
import { CommandBus } from '@nestjs/cqrs';
import type { Instant } from '@app/kernel';
import { CalendarShelf } from './calendar/calendar-shelf.js';
import { DefinitionShelf } from './commands/definition-shelf.js';
import { AGGREGATE_CACHE_SIZE, Journal } from './commands/journal.js';
import { RefusalLog } from './commands/refusal-log.js';
import { ContactImporter } from './directory/contact-importer.js';
import { Directory } from './directory/directory.js';
import { EngineModule } from './engine.module.js';
import { SkImporter } from './imports/sk-importer.js';
import { CLOCK, EVENT_STORE, HeldClock, REGIONS, type EventStore, type Regions } from './ports/index.js';
import { ConcludeRevision } from './schedules/conclude-revision.js';
import { ScheduleShelf } from './schedules/schedule-shelf.js';

export type SimulatedEngine = {
  readonly bus: CommandBus;
  readonly journal: Journal;
  readonly shelf: DefinitionShelf;
  readonly calendars: CalendarShelf;
  readonly schedules: ScheduleShelf;
  readonly conclude: ConcludeRevision;
  readonly importer: SkImporter;
  readonly directory: Directory;
  readonly contacts: ContactImporter;
  readonly refusals: RefusalLog;
  /** Stands where it is put: every event of this engine is recorded at that moment. */
  readonly clock: HeldClock;
  /** Leaves the store open: it belongs to whoever brought it. */
  readonly close: () => Promise<void>;
};

export type SimulatedEngineOptions = { readonly store: EventStore; readonly regions: Regions; readonly at: Instant; readonly cacheSize?: number };

/** An engine of its own beside any other on the same store, for stories told after the fact. Same rules, same write path. */
export const openSimulatedEngine = async ({ store, regions, at, cacheSize }: SimulatedEngineOptions): Promise<SimulatedEngine> => {
  const clock = new HeldClock(at);
  const plugs = [
    { provide: EVENT_STORE, useValue: store },
    { provide: REGIONS, useValue: regions },
    { provide: CLOCK, useValue: clock },
    ...(cacheSize === undefined ? [] : [{ provide: AGGREGATE_CACHE_SIZE, useValue: cacheSize }]),
  ];
  const app = await NestFactory.createApplicationContext(EngineModule.with(plugs), { logger: ['error', 'warn'], abortOnError: false });
  return {
    bus: app.get(CommandBus), journal: app.get(Journal), shelf: app.get(DefinitionShelf), calendars: app.get(CalendarShelf), schedules: app.get(ScheduleShelf), conclude: app.get(ConcludeRevision),
    importer: app.get(SkImporter), directory: app.get(Directory), contacts: app.get(ContactImporter), refusals: app.get(RefusalLog), clock, close: () => app.close(),
  };
};
