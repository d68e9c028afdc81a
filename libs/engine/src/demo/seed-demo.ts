import { addDays, atHour, dayIn, zoneOf, type Instant, type Metadata, type PlainDate } from '@app/kernel';
import { location, type DaysOffOfYear, type Definition, type Designation, type ScheduleFile, type SheetRow } from '@app/programme';
import { publishMissingDaysOff } from '../calendar/publish-days-off.js';
import { RunLocation } from '../commands/location.handler.js';
import { RunBudget } from '../commands/national.handlers.js';
import { publishMissing } from '../definitions/publish-missing.js';
import { officerFor } from '../field/index.js';
import type { ListSource } from '../imports/row-importer.js';
import type { EventStore, FileStore, Regions } from '../ports/index.js';
import { publishMissingSchedules } from '../schedules/publish-schedule.js';
import { openSimulatedEngine, type SimulatedEngine } from '../simulated-engine.js';
import { deedsOf } from './mataram-day.js';
import { SampleFiles } from './sample-files.js';
import { DIPA, FIRST_DAY, FISCAL_YEAR, LAST_DAY, SATKER } from './scenario.js';

export type DemoPlugs = { readonly store: EventStore; readonly regions: Regions; /** Without it papers and photos are named only. */ readonly files?: FileStore };
export type DemoInput = {
  /** The reviewed SK list of Mataram 2021. */
  readonly source: ListSource;
  readonly designations: readonly Designation[];
  readonly definitions: readonly Definition[];
  readonly daysOff: readonly DaysOffOfYear[];
  readonly schedules: readonly ScheduleFile[];
  /** Offices and roles of Mataram, with addresses that lead nowhere. */
  readonly contacts: readonly SheetRow[];
  /** The story is told no further than this moment; another start tells the rest. */
  readonly until: Instant;
  readonly onProgress?: (on: PlainDate, commands: number) => void;
};
export type DemoReport = { readonly locations: number; readonly commands: number; readonly events: number };

const ZONE = zoneOf('52');

/** Mataram 2021, through the same import and the same write path as everything else. Telling it twice adds nothing. */
export const seedDemo = async ({ store, regions, files }: DemoPlugs, input: DemoInput): Promise<DemoReport> => {
  const engine = await openSimulatedEngine({ store, regions, at: input.until });
  try {
    const first = atHour(ZONE, FIRST_DAY, 8);
    if (input.until < first) return { locations: 0, commands: 0, events: 0 };
    engine.clock.moveTo(first);
    await lay(engine, input);
    return await tell(engine, { store, files }, input);
  } finally {
    await engine.close();
  }
};

/** The ground: the law, the calendar, the schedule of the year, the money, and the locations of the SK. */
const lay = async ({ bus, shelf, calendars, schedules, importer, directory, contacts }: SimulatedEngine, input: DemoInput): Promise<void> => {
  const { source, designations, definitions } = input;
  const centre = officerFor('pengawas-pusat', '');
  const by = { ...centre, source: 'simulation' } as const;
  await publishMissing({ bus, shelf }, definitions, 'Versi awal / first version', by);
  await publishMissingDaysOff({ bus, calendars }, input.daysOff, by);
  await publishMissingSchedules({ bus, schedules }, input.schedules.filter(({ fiscalYear }) => fiscalYear === FISCAL_YEAR), by);
  await bus.execute(new RunBudget(SATKER, FISCAL_YEAR, { type: 'RecordDipa', data: { satker: SATKER, fiscalYear: FISCAL_YEAR, ...DIPA } }, {
    ...officerFor('satker', '52'), source: 'simulation', commandId: `demo-${SATKER}-${FISCAL_YEAR}-dipa`,
  }));
  await importer.apply(source, designations, centre);
  const isUntouched = (await directory.read()).revision < 0; // what somebody has corrected since is left as it is
  if (isUntouched) await contacts.take(input.contacts, { apply: true, by: centre });
};

const tell = async ({ bus, journal, clock }: SimulatedEngine, { store, files }: Pick<DemoPlugs, 'store' | 'files'>, { designations, definitions, until, onProgress }: DemoInput): Promise<DemoReport> => {
  const samples = new SampleFiles();
  let commands = 0;
  let events = 0;
  const live = async (locationId: string, on: PlainDate): Promise<void> => {
    const { state, revision } = await journal.load(location, locationId);
    const definition = definitions.find(({ programme }) => state.situation === 'active' && programme === state.pin.programme);
    if (state.situation !== 'active' || definition === undefined) return;
    for (const [index, { command, by }] of deedsOf(on, definition, state, (stem, kind) => samples.named(stem, kind)).entries()) {
      if (files !== undefined) await samples.send(files, command, { locationId, account: by.actor.id, at: clock.now() });
      const outcome = await bus.execute(new RunLocation(locationId, command, {
        ...by, source: 'simulation', occurredAt: clock.now(), commandId: `demo-${locationId}-${revision}-${index}`,
      }));
      if (outcome.kind !== 'accepted') throw new Error(`${locationId} ${on} ${command.type}: ${JSON.stringify(outcome)}`);
      commands += 1;
      events += outcome.events.length;
    }
  };
  const lives = await Promise.all(designations.map(async ({ locationId }) => ({ locationId, since: await lastLivedDay(store, locationId) })));
  const today = dayIn(ZONE, until);
  const end = today > LAST_DAY ? addDays(LAST_DAY, 1) : today;
  for (let on = FIRST_DAY; on < end; on = addDays(on, 1)) {
    clock.moveTo(atHour(ZONE, on, 16));
    await Promise.all(lives.filter(({ since }) => since <= on).map(({ locationId }) => live(locationId, on)));
    onProgress?.(on, commands);
  }
  return { locations: designations.length, commands, events };
};

/** What was told before, or done since by somebody, is not told again. */
const lastLivedDay = async (store: EventStore, locationId: string): Promise<PlainDate> => {
  for await (const { metadata } of store.readStream(`${location.category}-${locationId}`, { direction: 'backwards', limit: 1 })) {
    return dayIn(ZONE, (metadata as Metadata).occurredAt);
  }
  return FIRST_DAY;
};
