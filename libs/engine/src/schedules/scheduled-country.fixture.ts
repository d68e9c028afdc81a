// The demonstration up to a day, with the table of courses beside it: what a revision is published over.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atHour, type PlainDate } from '@app/kernel';
import { newestCalendar, type ScheduleFile } from '@app/programme';
import { locationBoard, locationCourse } from '@app/read-models';
import { demoInput } from '../demo/demo-input.js';
import { seedDemo } from '../demo/seed-demo.js';
import { shippedDefinitions, shippedPath } from '../definitions/shipped.js';
import { officerFor } from '../field/index.js';
import type { EventStore, ReadStore, Regions, Sheets, StoredEvent } from '../ports/index.js';
import { Projector } from '../projections/projector.js';
import { openSimulatedEngine, type SimulatedEngine } from '../simulated-engine.js';
import { publishSchedule } from './publish-schedule.js';
import { groundFrom } from './schedule-facts.js';
import { loadScheduleFiles } from './shipped-schedules.js';

export const CENTRE = { ...officerFor('pengawas-pusat', ''), source: 'api' } as const;

export type ScheduledCountry = {
  readonly store: EventStore;
  readonly readStore: ReadStore;
  readonly engine: SimulatedEngine;
  readonly projector: Projector;
  /** Drafted and published on the day the country has come to. */
  publish(file: ScheduleFile): Promise<void>;
  /** Until the tables show all there is. */
  shown(): Promise<void>;
  eventsOf(type: string): Promise<StoredEvent[]>;
  close(): Promise<void>;
};

/** What stands behind the ports is the spec's to say. */
export type CountryPlugs = { readonly regions: Regions; readonly sheets: Sheets; readonly openStore: (file: string) => Promise<EventStore>; readonly openReadStore: (file: string) => ReadStore };

/** A shipped file by its name, with all it builds on. */
export const shippedSchedule = (name: string, regions: Regions): ScheduleFile => {
  const { schedules } = loadScheduleFiles(shippedPath('schedules'), groundFrom(shippedDefinitions(), newestCalendar({ publications: [] }), regions));
  return schedules.get(name)!;
};

export const scheduledCountry = async (until: string, { regions, sheets, openStore, openReadStore }: CountryPlugs): Promise<ScheduledCountry> => {
  const directory = await mkdtemp(join(tmpdir(), 'schedule-'));
  const store = await openStore(join(directory, 'journal.db'));
  const readStore = openReadStore(join(directory, 'tables.db'));
  const now = atHour('WITA', until as PlainDate, 8);
  await seedDemo({ store, regions }, { ...await demoInput({ sheets, regions }), until: now });
  const engine = await openSimulatedEngine({ store, regions, at: now });
  const projector = new Projector({ store, readStore, clock: engine.clock, projections: [locationBoard, locationCourse] });
  await projector.start();
  const shown = async (): Promise<void> => { await projector.waitFor((await store.head())!, 30_000); };
  await shown();
  return {
    store, readStore, engine, projector, shown,
    publish: async (file) => {
      const outcome = await publishSchedule(engine.bus, file, CENTRE);
      if (outcome.kind !== 'accepted') throw new Error(JSON.stringify(outcome));
    },
    eventsOf: async (type) => {
      const events: StoredEvent[] = [];
      for await (const event of store.readAll({ filter: { eventTypePrefixes: [type] } })) events.push(event);
      return events;
    },
    close: async () => {
      await projector.stop();
      await engine.close();
      readStore.close();
      await store.close();
      await rm(directory, { recursive: true });
    },
  };
};
