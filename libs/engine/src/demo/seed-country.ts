import { dayIn, fiscalYearOf, type PlainDate } from '@app/kernel';
import { location } from '@app/programme';
import { publishMissingDaysOff } from '../calendar/publish-days-off.js';
import { RunDirectory } from '../directory/directory.handler.js';
import { officerFor } from '../field/index.js';
import { idOf } from '../journal/decode.js';
import type { EventStore } from '../ports/index.js';
import type { Birth } from '../simulation/birth.js';
import { simulate, spanOf } from '../simulation/simulate.js';
import type { Apart, Story } from '../simulation/story.js';
import type { SimulatedEngine } from '../simulated-engine.js';
import { COUNTRY_MISHAPS } from './country-mishaps.js';
import { HOME, missingAmong, officesOf } from './country-offices.js';
import { publishFirst } from './country-schedules.js';
import { DECREES, paceOf, revisionsOf, SEED } from './country-year.js';
import { FISCAL_YEAR as MATARAM_YEAR, SATKER as MATARAM_SATKER } from './scenario.js';
import type { DemoInput, DemoPlugs, DemoReport } from './seed-demo.js';

export type CountryPlugs = Pick<DemoPlugs, 'store' | 'regions'>;
export type CountryInput = Omit<DemoInput, 'source' | 'contacts'> & {
  readonly locations?: number;
  /** Told within it, where there is anything to tell. */
  readonly within?: <T>(tell: () => Promise<T>) => Promise<T>;
};

const LOCATIONS = 250;

/**
 * An invented fiscal year in all programmes and provinces, told up to now. It stands by itself: where that year has locations already,
 * told by an earlier start or designated by people, nothing is added to them.
 */
export const seedCountry = async (plugs: CountryPlugs, input: CountryInput): Promise<DemoReport> => {
  const { definitions, daysOff, until, locations = LOCATIONS, onProgress, within = (tell) => tell() } = input;
  const fiscalYear = Math.min(fiscalYearOf(dayIn('WIB', until)), Math.max(...daysOff.map(({ year }) => year)));
  const apart = apartFrom(input, fiscalYear);
  if (until < spanOf({ fiscalYear }).begins || await isLived(plugs.store, input, fiscalYear, apart)) return { locations: 0, commands: 0, events: 0 };
  const { eventsByType, commands, events } = await within(() => simulate({
    ...plugs, definitions, locations, seed: SEED, fiscalYear, until, apart, home: HOME, story: storyOf(plugs, input, fiscalYear),
    onDay: (on, told) => { onProgress?.(on, told.events); },
  }));
  return { locations: eventsByType['LocationDesignated'] ?? 0, commands, events };
};

const storyOf = ({ regions }: CountryPlugs, { definitions, daysOff, schedules }: CountryInput, fiscalYear: number): Story => {
  const by = { ...officerFor('pengawas-pusat', ''), source: 'simulation' } as const;
  const lay = async (engine: SimulatedEngine, births: readonly Birth[]): Promise<void> => {
    await publishMissingDaysOff(engine, daysOff, by);
    await publishFirst(engine, schedules, fiscalYear, by);
    const offices = officesOf(births.map(({ designation }) => designation.region), regions, `${fiscalYear}-01-04` as PlainDate);
    const contacts = missingAmong(offices, (await engine.directory.read()).contacts, definitions.map(({ programme }) => programme));
    if (contacts.length > 0) await engine.bus.execute(new RunDirectory({ type: 'RecordContacts', data: { contacts } }, { ...by, commandId: `country-${SEED}-${fiscalYear}-directory` }));
  };
  return { lay, decrees: DECREES, pace: paceOf, mishaps: COUNTRY_MISHAPS, happenings: (engine, births) => revisionsOf(engine, births, fiscalYear, by) };
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
