import { atHour, calendarDays, type Instant, type PlainDate } from '@app/kernel';
import { scheduleInYear, type ScheduleFile, type StageTarget, type WorkCalendar } from '@app/programme';
import type { Envelope } from '../commands/envelope.js';
import { officerFor } from '../field/index.js';
import { idOf } from '../journal/decode.js';
import type { EventStore } from '../ports/index.js';
import { takeOver } from '../schedules/apply-revision.js';
import { publishMissingSchedules, publishSchedule } from '../schedules/publish-schedule.js';
import type { SimulatedEngine } from '../simulated-engine.js';

/** The first schedules of that year: those that come with the application, or else its newest ones with their days moved. */
export const schedulesOf = (shipped: readonly ScheduleFile[], fiscalYear: number, calendar: WorkCalendar): readonly ScheduleFile[] => {
  const fitness = (file: ScheduleFile): number => (file.fiscalYear === fiscalYear ? Infinity : file.fiscalYear);
  const fittest = new Map<string, ScheduleFile>();
  for (const file of shipped) {
    const known = fittest.get(file.programme);
    if (known === undefined || fitness(file) > fitness(known)) fittest.set(file.programme, file);
  }
  return [...fittest.values()].map((file) => scheduleInYear(file, fiscalYear, calendar));
};

/** At the beginning of the year, when there is no location yet to take them over. */
export const publishFirst = async (engine: SimulatedEngine, shipped: readonly ScheduleFile[], fiscalYear: number, by: Omit<Envelope, 'commandId'>): Promise<void> => {
  const calendar = await engine.calendars.newest();
  for (const { programme, outcome } of await publishMissingSchedules(engine, schedulesOf(shipped, fiscalYear, calendar), by)) {
    if (outcome.kind === 'accepted') await engine.conclude.execute({ programme, fiscalYear, revision: 0, calendarVersion: calendar.version }, { locations: 0, rescheduled: 0 }, by.source);
  }
};

const REVISED = 'kotaku-cfw';
const WORKS = 'CONSTRUCTION';
const DAYS_OF_WORKS = calendarDays(104);

export const revisedAt = (fiscalYear: number): Instant => atHour('WIB', `${fiscalYear}-05-19` as PlainDate, 9);

/** In May the largest programme gets two weeks more for its works, and every open location counts anew. What somebody has revised before stays as it is. */
export const revise = async (engine: SimulatedEngine, store: EventStore, fiscalYear: number): Promise<void> => {
  const { bus, schedules, calendars, conclude } = engine;
  const first = await schedules.newest(REVISED, fiscalYear);
  if (first?.revision !== 0) return;
  const file: ScheduleFile = {
    ...first.content, targets: first.content.targets.map(withMoreTime), programme: REVISED, fiscalYear, source: 'A', clause: 'Contoh, bukan Jadwal Nasional resmi',
    reason: 'Masa konstruksi diperpanjang karena pasokan bahan (simulasi)', reference: `SE-SIM/${fiscalYear}/05`,
  };
  await publishSchedule(bus, file, { ...officerFor('pengawas-pusat', ''), source: 'simulation' });
  const law = { programme: REVISED, fiscalYear, revision: 1, calendarVersion: (await calendars.newest()).version };
  let taken = { locations: 0, rescheduled: 0 };
  for await (const { stream } of store.readAll({ filter: { eventTypePrefixes: ['LocationDesignated'] } })) {
    if (!idOf(stream).startsWith(`${REVISED}-${fiscalYear}-`)) continue;
    const one = await takeOver(bus, idOf(stream), law, 'simulation');
    taken = { locations: taken.locations + one.locations, rescheduled: taken.rescheduled + one.rescheduled };
  }
  await conclude.execute(law, taken, 'simulation');
};

const withMoreTime = (entry: StageTarget): StageTarget =>
  entry.stage === WORKS && entry.target.kind === 'offset' ? { ...entry, target: { ...entry.target, span: { calendarDays: DAYS_OF_WORKS } } } : entry;
