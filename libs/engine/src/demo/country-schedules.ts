import { calendarDays, workingDays, type PlainDate } from '@app/kernel';
import { scheduleInYear, type Override, type ScheduleContent, type ScheduleFile, type StageTarget, type WorkCalendar } from '@app/programme';
import type { Envelope } from '../commands/envelope.js';
import { takeOver, type Law } from '../schedules/apply-revision.js';
import { publishMissingSchedules, publishSchedule } from '../schedules/publish-schedule.js';
import type { SimulatedEngine } from '../simulated-engine.js';

type By = Omit<Envelope, 'commandId'>;

const INVENTED = { source: 'A', clause: 'Contoh, bukan Jadwal Nasional resmi' } as const;

/** The first schedules of that year: those that come with the application, or else its newest ones with their days moved. */
const schedulesOf = (shipped: readonly ScheduleFile[], fiscalYear: number, calendar: WorkCalendar): readonly ScheduleFile[] => {
  const fitness = (file: ScheduleFile): number => (file.fiscalYear === fiscalYear ? Infinity : file.fiscalYear);
  const fittest = new Map<string, ScheduleFile>();
  for (const file of shipped) {
    const known = fittest.get(file.programme);
    if (known === undefined || fitness(file) > fitness(known)) fittest.set(file.programme, file);
  }
  return [...fittest.values()].map((file) => scheduleInYear(file, fiscalYear, calendar));
};

/** At the beginning of the year, when there is no location yet to take them over. */
export const publishFirst = async (engine: SimulatedEngine, shipped: readonly ScheduleFile[], fiscalYear: number, by: By): Promise<void> => {
  const calendar = await engine.calendars.newest();
  for (const { programme, outcome } of await publishMissingSchedules(engine, schedulesOf(shipped, fiscalYear, calendar), by)) {
    if (outcome.kind === 'accepted') await engine.conclude.execute({ programme, fiscalYear, revision: 0, calendarVersion: calendar.version }, { locations: 0, rescheduled: 0 });
  }
};

export type Revision = { readonly programme: string; readonly fiscalYear: number; readonly reason: string; readonly reference: string; readonly change: (content: ScheduleContent) => ScheduleContent };

/** Publishes it and has these locations count anew, as the server would. A programme without a schedule has none to revise. */
export const revise = async ({ bus, schedules, calendars, conclude }: SimulatedEngine, { change, ...said }: Revision, locations: readonly string[], by: By): Promise<void> => {
  const { programme, fiscalYear } = said;
  const before = await schedules.newest(programme, fiscalYear);
  if (before === undefined) return;
  await publishSchedule(bus, { ...change(before.content), ...said, ...INVENTED }, by);
  const law: Law = { programme, fiscalYear, revision: before.revision + 1, calendarVersion: (await calendars.newest()).version };
  const taken = await Promise.all(locations.map((locationId) => takeOver(bus, locationId, law)));
  if (taken.some(({ leftBehind }) => leftBehind.length > 0)) return; // the server goes on with those
  await conclude.execute(law, { locations: taken.length, rescheduled: taken.reduce((sum, { rescheduled }) => sum + rescheduled, 0) });
};

export const withLongerWorks = (days: number) => (content: ScheduleContent): ScheduleContent => ({
  ...content,
  targets: content.targets.map((entry) => (entry.stage === 'CONSTRUCTION' && entry.target.kind === 'offset' ? { ...entry, target: { ...entry.target, span: { calendarDays: calendarDays(days) } } } : entry)),
});

/** Whoever is named so late begins later and has less time for everything. */
export const withLatecomers = (locations: readonly string[], begin: { readonly from: PlainDate; readonly until: PlainDate }) => (content: ScheduleContent): ScheduleContent => {
  const hurried = content.targets.map((entry): StageTarget => ({
    ...entry, ...INVENTED, target: entry.target.kind === 'offset' ? { ...entry.target, span: halved(entry.target.span) } : { kind: 'window', ...begin },
  }));
  const latecomers: Override = { key: 'sk-susulan', label: 'Lokasi SK susulan (simulasi)', locations, targets: hurried.map(({ accelerated: _, ...entry }) => entry) };
  return { ...content, overrides: [...content.overrides, latecomers] };
};

type Span = Extract<StageTarget['target'], { kind: 'offset' }>['span'];

const halved = (span: Span): Span =>
  'workingDays' in span ? { workingDays: workingDays(Math.ceil(span.workingDays / 2)) } : { calendarDays: calendarDays(Math.ceil(span.calendarDays / 2)) };
