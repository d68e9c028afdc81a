import { atHour, dayIn, daysBetween, type Instant, type PlainDate } from '@app/kernel';
import { location, type Definition } from '@app/programme';
import { RunLocation } from '../commands/location.handler.js';
import { officerFor } from '../field/index.js';
import type { EventStore, Regions } from '../ports/index.js';
import { openSimulatedEngine, type SimulatedEngine } from '../simulated-engine.js';
import { Agenda } from './agenda.js';
import { Country } from './country.js';
import { withKnownEnds } from './known-ends.js';
import type { Deed, Life } from './life.js';
import { Population } from './population.js';
import type { Apart, Home, Story } from './story.js';
import { Tally, type SimulationReport } from './tally.js';
import { momentOf, tickOf, type Moment } from './working-time.js';

export type SimulationOptions = {
  readonly store: EventStore;
  readonly regions: Regions;
  readonly definitions: readonly Definition[];
  readonly locations: number;
  readonly seed: string;
  readonly fiscalYear: number;
  /** Only these programmes; all where not said. */
  readonly programmes?: readonly string[];
  /** The story ends there, if not with the January after the year. */
  readonly until?: Instant;
  readonly home?: Home;
  readonly apart?: Apart;
  readonly story?: Story;
  readonly onDay?: (on: PlainDate, told: { readonly day: number; readonly days: number; readonly events: number }) => void;
};

/** Lives of one tick that send their commands at the same time; the store then writes them together. */
const AT_ONCE = 256;
/** Streams beside those of the locations. */
const NATIONAL_STREAMS = 500;

/** A year of the programmes, day by day: every event is what the rules made of a command. The same seed gives the same journal. */
export const simulate = async (options: SimulationOptions): Promise<SimulationReport> => {
  const { store, regions, definitions, locations, seed, fiscalYear, apart, story, onDay } = options;
  const { begins, ends } = spanOf(options);
  const [first, last] = [dayIn('WIB', begins), dayIn('WIB', ends)];
  const known = withKnownEnds(store);
  const engine = await openSimulatedEngine({ store: known.store, regions, at: begins, cacheSize: Math.max(2_000, 2 * locations + NATIONAL_STREAMS) });
  const agenda = new Agenda<Life>();
  const tally = new Tally();
  try {
    const population = new Population(options, (life, at) => agenda.at(tickOf(at), life));
    const satkers = population.satkers.filter((satker) => apart?.satkers.has(satker) !== true);
    const country = new Country(engine, seed, fiscalYear, satkers, story?.happenings(engine, population.newborns));
    await country.found(definitions, satkers);
    await story?.lay(engine, population.newborns);
    population.settle(country);

    const stage = { engine, agenda, tally, seed };
    let day = first;
    for (let tick = tickOf(begins); tick < tickOf(ends); tick += 1) {
      const awake = agenda.take(tick);
      if (awake.length === 0) continue;
      const moment = momentOf(tick);
      if (moment.today.WIB !== day) {
        day = moment.today.WIB;
        onDay?.(day, { day: daysBetween(first, day), days: daysBetween(first, last), events: tally.events });
      }
      engine.clock.moveTo(moment.now);
      await known.look();
      await country.comeTo(moment.now);
      for (let at = 0; at < awake.length; at += AT_ONCE) {
        await Promise.all(awake.slice(at, at + AT_ONCE).map((life) => live(life, moment, stage)));
      }
    }
    return tally.report();
  } finally {
    await engine.close();
  }
};

/** When a simulated year begins, and when its story ends. */
export const spanOf = ({ fiscalYear, until }: Pick<SimulationOptions, 'fiscalYear' | 'until'>): { readonly begins: Instant; readonly ends: Instant } => {
  const ends = atHour('WIB', `${fiscalYear + 1}-02-01` as PlainDate, 0);
  return { begins: atHour('WIB', `${fiscalYear}-01-04` as PlainDate, 8), ends: until !== undefined && until < ends ? until : ends };
};

type Stage = { readonly engine: SimulatedEngine; readonly agenda: Agenda<Life>; readonly tally: Tally; readonly seed: string };

/** Does all that is due, then looks when to wake again. */
const live = async (life: Life, moment: Moment, stage: Stage): Promise<void> => {
  const { engine, agenda } = stage;
  for (;;) {
    const { state } = await engine.journal.load(location, life.birth.locationId);
    const next = life.next(state, moment.now, moment.today[life.zone]);
    if (next === 'over') {
      engine.journal.forget(location, life.birth.locationId);
      return;
    }
    if ('wakeAt' in next) {
      agenda.at(Math.max(tickOf(next.wakeAt), moment.tick + 1), life);
      return;
    }
    await perform(life, next.deed, moment.now, stage);
  }
};

const perform = async (life: Life, deed: Deed, now: Instant, { engine, tally, seed }: Stage): Promise<void> => {
  const { locationId, designation } = life.birth;
  const outcome = await engine.bus.execute(new RunLocation(locationId, deed.command, {
    ...officerFor(deed.by, designation.region), source: 'simulation', occurredAt: deed.occurredAt,
    commandId: `sim-${seed}-${life.number.toString(36)}-${life.nextOrdinal()}`,
  }));
  tally.count(deed.command, outcome);
  if (outcome.kind !== 'accepted') life.refused(deed, now);
};
