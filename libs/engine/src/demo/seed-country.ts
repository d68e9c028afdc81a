import { dayIn, fiscalYearOf, type PlainDate } from '@app/kernel';
import { location } from '@app/programme';
import { publishMissingDaysOff } from '../calendar/publish-days-off.js';
import { RunDirectory } from '../directory/directory.handler.js';
import { officerFor } from '../field/index.js';
import { idOf } from '../journal/decode.js';
import type { EventStore } from '../ports/index.js';
import type { SimulatedEngine } from '../simulated-engine.js';
import { simulate, spanOf } from '../simulation/simulate.js';
import type { Apart } from '../simulation/story.js';
import { COUNTRY_MISHAPS } from './country-mishaps.js';
import { HOME, missingAmong, officesOf } from './country-offices.js';
import { publishFirst, revise, revisedAt } from './country-schedules.js';
import { FISCAL_YEAR as MATARAM_YEAR, SATKER as MATARAM_SATKER } from './scenario.js';
import type { DemoInput, DemoPlugs, DemoReport } from './seed-demo.js';

export type CountryInput = Omit<DemoInput, 'source' | 'contacts'> & { readonly locations?: number };

const LOCATIONS = 270;
/** In summer some more are named, of whom nothing is finished by the end of the year. */
const DECREES = [{ day: '01-18', upTo: 0.5 }, { day: '02-22', upTo: 0.75 }, { day: '04-12', upTo: 0.86 }, { day: '08-24', upTo: 1 }] as const;
/** Another one tells another year; this one was looked at. */
const SEED = 'negeri';

/**
 * An invented fiscal year in all programmes and provinces, told up to now. It stands by itself: where that year has locations already,
 * told by an earlier start or designated by people, nothing is added to them.
 */
export const seedCountry = async ({ store, regions }: Omit<DemoPlugs, 'files'>, input: CountryInput): Promise<DemoReport> => {
  const { definitions, daysOff, schedules, until, locations = LOCATIONS, onProgress } = input;
  const fiscalYear = Math.min(fiscalYearOf(dayIn('WIB', until)), Math.max(...daysOff.map(({ year }) => year)));
  const apart = apartFrom(input, fiscalYear);
  if (until < spanOf({ fiscalYear }).begins || await isLived(store, input, fiscalYear, apart)) return { locations: 0, commands: 0, events: 0 };

  const by = { ...officerFor('pengawas-pusat', ''), source: 'simulation' } as const;
  const lay = async (engine: SimulatedEngine, places: readonly string[]): Promise<void> => {
    await publishMissingDaysOff(engine, daysOff, by);
    await publishFirst(engine, schedules, fiscalYear, by);
    const offices = officesOf(places, regions, `${fiscalYear}-01-04` as PlainDate);
    const known = (await engine.directory.read()).contacts;
    const contacts = missingAmong(offices, known, definitions.map(({ programme }) => programme));
    if (contacts.length > 0) await engine.bus.execute(new RunDirectory({ type: 'RecordContacts', data: { contacts } }, { ...by, commandId: `country-${SEED}-${fiscalYear}-directory` }));
  };
  const report = await simulate({
    store, regions, definitions, locations, seed: SEED, fiscalYear, until, home: HOME, apart,
    story: { lay, decrees: DECREES, mishaps: COUNTRY_MISHAPS, happenings: (engine) => [{ at: revisedAt(fiscalYear), run: () => revise(engine, store, fiscalYear) }] },
    onDay: (on, { events }) => { onProgress?.(on, events); },
  });
  return { locations: report.eventsByType['LocationDesignated'] ?? 0, commands: report.commands, events: report.events };
};

/** In its own year Mataram has its story already. */
const apartFrom = ({ designations }: CountryInput, fiscalYear: number): Apart => ({
  locations: new Set(designations.map(({ locationId }) => locationId)),
  satkers: new Set(fiscalYear === MATARAM_YEAR ? [MATARAM_SATKER] : []),
});

const isLived = async (store: EventStore, { definitions }: CountryInput, fiscalYear: number, apart: Apart): Promise<boolean> => {
  const streamPrefixes = definitions.map(({ programme }) => `${location.category}-${programme}-${fiscalYear}-`);
  for await (const { stream } of store.readAll({ filter: { streamPrefixes } })) if (!apart.locations.has(idOf(stream))) return true;
  return false;
};
