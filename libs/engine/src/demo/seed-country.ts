import { dayIn, fiscalYearOf, type Instant, type PlainDate } from '@app/kernel';
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
import { DECREES, FIRST_TO_SHOW, paceOf, revisionsOf, SEED } from './country-year.js';
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
 * An invented fiscal year in all programmes and provinces, told up to now. It stands by itself: where there are locations already, told
 * by an earlier start or designated by people, of whichever year, nothing is added to them.
 */
export const seedCountry = async (plugs: CountryPlugs, input: CountryInput): Promise<DemoReport> => {
  const { definitions, daysOff, until, locations = LOCATIONS, onProgress, within = (tell) => tell() } = input;
  const fiscalYear = yearTold(until, daysOff);
  const apart = apartFrom(input, fiscalYear);
  if (until < spanOf({ fiscalYear }).begins || await isLived(plugs.store, apart)) return { locations: 0, commands: 0, events: 0 };
  const { eventsByType, commands, events } = await within(() => simulate({
    ...plugs, definitions, locations, seed: SEED, fiscalYear, until, apart, home: HOME, story: storyOf(plugs, input, fiscalYear),
    onDay: (on, told) => { onProgress?.(on, told.events); },
  }));
  return { locations: eventsByType['LocationDesignated'] ?? 0, commands, events };
};

/** Before its decrees have been carried out a year has little to show: until then it is the one before. No later than days off are known of. */
const yearTold = (until: Instant, daysOff: CountryInput['daysOff']): number => {
  const today = dayIn('WIB', until);
  const year = fiscalYearOf(today);
  return Math.min(today < `${year}-${FIRST_TO_SHOW}` ? year - 1 : year, Math.max(...daysOff.map((one) => one.year)));
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

const isLived = async (store: EventStore, apart: Apart): Promise<boolean> => {
  for await (const { stream } of store.readAll({ filter: { streamPrefixes: [`${location.category}-`] } })) if (!apart.locations.has(idOf(stream))) return true;
  return false;
};
