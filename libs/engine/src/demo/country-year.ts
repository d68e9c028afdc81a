// What the invented year looks like. All of it assumption, so that there is something of everything to look at.
import { atHour, type PlainDate } from '@app/kernel';
import type { Envelope } from '../commands/envelope.js';
import type { Birth } from '../simulation/birth.js';
import { chanceOf } from '../simulation/chance.js';
import type { Decree, Happening } from '../simulation/story.js';
import type { SimulatedEngine } from '../simulated-engine.js';
import { revise, withLatecomers, withLongerWorks, type Revision } from './country-schedules.js';

/** Another one tells another year; this one was looked at. */
export const SEED = 'negeri';

const LATE_DECREE = '09-07';

/** In September some more are named, who have hardly begun when the year ends. */
export const DECREES: readonly Decree[] = [{ day: '03-01', upTo: 0.35 }, { day: '03-29', upTo: 0.7 }, { day: '04-26', upTo: 0.87 }, { day: LATE_DECREE, upTo: 1 }];

/** From then on most of its locations are at work. */
export const FIRST_TO_SHOW = '05-01';

/** Some provinces are quick and keep most of their days, others take twice as long. */
export const paceOf = (province: string): number => 0.15 + 0.8 * chanceOf(`${SEED} pace ${province}`).next();

/** In May the largest programme gets two weeks more for its works; in September all get days for the locations that are named then. */
export const revisionsOf = (engine: SimulatedEngine, births: readonly Birth[], fiscalYear: number, by: Omit<Envelope, 'commandId'>): readonly Happening[] => {
  const on = (day: string): PlainDate => `${fiscalYear}-${day}` as PlainDate;
  const decreedBy = (programme: string, day: string): readonly string[] =>
    births.filter(({ designation: { sk }, definition }) => definition.programme === programme && sk.date < on(day)).map(({ locationId }) => locationId);
  const at = (day: string, revision: Omit<Revision, 'fiscalYear'>): Happening =>
    ({ at: atHour('WIB', on(day), 8), run: () => revise(engine, { ...revision, fiscalYear }, decreedBy(revision.programme, day), by) });
  const latecomers = (programme: string): readonly string[] => births.filter((birth) => birth.definition.programme === programme && birth.designation.sk.date === on(LATE_DECREE)).map(({ locationId }) => locationId);
  return [
    at('05-19', { programme: 'kotaku-cfw', reason: 'Masa konstruksi diperpanjang karena pasokan bahan (simulasi)', reference: `SE-SIM/${fiscalYear}/05`, change: withLongerWorks(104) }),
    ...[...new Set(births.map(({ definition }) => definition.programme))].filter((programme) => latecomers(programme).length > 0).map((programme) => at(LATE_DECREE, {
      programme, reason: 'Jadwal bagi lokasi SK susulan (simulasi)', reference: `SE-SIM/${fiscalYear}/09`,
      change: withLatecomers(latecomers(programme), { from: on(LATE_DECREE), until: on('09-25') }),
    })),
  ];
};
