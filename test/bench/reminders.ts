// What a national schedule costs: tried, published, and chased by the sweep.
import { join } from 'node:path';
import { openRegions } from '@app/adapters/kemendagri';
import { openSqliteEventStore, openSqliteReadStore, SqliteTimers } from '@app/adapters/sqlite';
import {
  applyRevision, DeadlineLaw, officerFor, openSimulatedEngine, Projector, publishMissing, publishMissingDaysOff, publishMissingSchedules, publishSchedule,
  ScheduleFactFinder, SchedulePreviews, shippedCalendars, shippedDefinitions, shippedSchedules, Sweep, type PreviewAsked, type SweepReport,
} from '@app/engine';
import { atHour, workingDays, type PlainDate } from '@app/kernel';
import type { DayOff, Designation, Region, ScheduleContent } from '@app/programme';
import { deadlineBoard, locationBoard, locationCourse, promiseBoard, reminderBoard } from '@app/read-models';
import { median } from './measure.js';

export type ReminderFigures = {
  readonly locations: number;
  /** Of every kind of question: milliseconds the first time, before anything about the locations has been read, and again. */
  readonly tried: readonly { readonly question: string; readonly first: number; readonly again: number }[];
  /** Seconds until every location has taken a revision over. */
  readonly taken: number;
  /** Milliseconds of a sweep that finds nothing to say; all deadlines, and only those that are near. */
  readonly thorough: number;
  readonly near: number;
  /** Of the sweep that reminds every location at once. */
  readonly issued: number;
  readonly issuedPerSecond: number;
};

const PROGRAMME = 'sanimas';
const FISCAL_YEAR = 2021;
const day = (text: string): PlainDate => text as PlainDate;
const SHOWN_WITHIN_MS = 600_000;
const ROUNDS = 5;

export const measureReminders = async (directory: string, locations: number): Promise<ReminderFigures> => {
  const regions = openRegions();
  const store = await openSqliteEventStore({ file: join(directory, 'journal.db') });
  const readStore = openSqliteReadStore({ file: join(directory, 'read-models.db') });
  const engine = await openSimulatedEngine({ store, regions, at: atHour('WIB', day('2021-03-20'), 8), cacheSize: 3 * locations });
  const { bus, shelf, calendars, schedules, clock, importer } = engine;
  const timers = new SqliteTimers({ file: join(directory, 'timers.db'), clock });
  const projector = new Projector({ store, readStore, clock, projections: [locationBoard, locationCourse, deadlineBoard, reminderBoard, promiseBoard] });
  const shown = async (): Promise<void> => {
    const head = await store.head();
    if (head !== undefined && await projector.waitFor(head, SHOWN_WITHIN_MS) !== 'reached') throw new Error('the tables are behind the journal');
  };
  try {
    await projector.start();
    const by = { ...officerFor('pengawas-pusat', ''), source: 'api' } as const;
    const files = shippedSchedules(regions);
    await publishMissing({ bus, shelf }, shippedDefinitions(), 'Versi awal', by);
    await publishMissingDaysOff({ bus, calendars }, shippedCalendars(), by);
    await publishMissingSchedules({ bus, schedules }, files, by);
    const villages = regions.within(undefined, 'village');
    const apart = Math.floor(villages.length / locations);
    const rows = Array.from({ length: locations }, (_, n) => designationOf(n, regions.find(villages[n * apart]!.code)!));
    await importer.apply({ name: 'sk.csv', sha256: '0'.repeat(64) }, rows, officerFor('pengawas-pusat', ''));
    await shown();

    const law = new DeadlineLaw(schedules, calendars);
    const holds = (await schedules.newest(PROGRAMME, FISCAL_YEAR))!.content;
    const tried: ReminderFigures['tried'][number][] = [];
    for (const [question, asked] of Object.entries(questionsAbout(holds))) {
      const previews = new SchedulePreviews(readStore, schedules, shelf, law, new ScheduleFactFinder(shelf, calendars, regions, clock), clock);
      const ask = (): Promise<number> => took(() => previews.preview({ programme: PROGRAMME, fiscalYear: FISCAL_YEAR, scope: { regions: [''] }, asked }));
      tried.push({ question, first: await ask(), again: median(await times(ROUNDS, ask)) });
    }

    const sweep = new Sweep(bus, readStore, timers, law, shelf, calendars, clock);
    await sweep.sweepOnce(); // arms every timer
    await shown();
    const thorough = median(await times(ROUNDS, () => took(() => sweep.sweepOnce())));
    const near = median(await times(ROUNDS, () => took(() => sweep.sweepOnce({ thorough: false }))));

    const file = files.find(({ programme, fiscalYear }) => programme === PROGRAMME && fiscalYear === FISCAL_YEAR)!;
    const revised = { ...file, reference: 'SE-2', targets: file.targets.map((one) => (one.target.kind === 'window' ? { ...one, target: { ...one.target, until: day('2021-05-04') } } : one)) };
    await publishSchedule(bus, revised, by);
    const taken = await took(() => applyRevision({ bus, readStore }, { programme: PROGRAMME, fiscalYear: FISCAL_YEAR, revision: 1, calendarVersion: shippedCalendars().length })) / 1_000;
    await shown();

    clock.moveTo(atHour('WIB', day('2021-05-04'), 8));
    let report: SweepReport | undefined;
    const seconds = await took(async () => { report = await sweep.sweepOnce(); }) / 1_000;
    const issued = report?.issued ?? 0;
    return { locations, tried, taken, thorough, near, issued, issuedPerSecond: issued / seconds };
  } finally {
    await projector.stop();
    await timers.close();
    await engine.close();
    readStore.close();
    await store.close();
  }
};

const dayOff = (date: string): DayOff => ({ date: day(date), name: { id: 'Cuti bersama', en: 'Joint leave' }, kind: 'cuti-bersama' });

/** The costliest first: it is asked of a process that has never been asked. */
const questionsAbout = (content: ScheduleContent): Readonly<Record<string, PreviewAsked>> => {
  const shift = { kind: 'shift', stage: 'FACILITATOR_MOBILISATION', by: { workingDays: workingDays(-10) } } as const;
  return {
    'a stage moved everywhere': { change: shift },
    'a stage moved in one province': { change: { ...shift, provinces: ['52'] } },
    'a DIPA that comes late': { change: { kind: 'dipa-effective', on: day('2021-10-01') } },
    'further days off': { change: { kind: 'days-off', days: [dayOff('2021-05-03'), dayOff('2021-05-04')] } },
    'a schedule nobody has drafted': { content },
  };
};

const designationOf = (n: number, region: Region): Designation => ({
  row: n + 2, locationId: `${PROGRAMME}-${FISCAL_YEAR}-${region.code}`, region,
  data: { programme: PROGRAMME, fiscalYear: FISCAL_YEAR, region: region.code, sk: { number: 'SK-1', date: day('2021-02-01'), row: n + 1 }, amount: 500_000_000, satker: `bppw-${region.code.slice(0, 2)}` },
});

const took = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

const times = async (count: number, work: () => Promise<number>): Promise<number[]> => {
  const taken: number[] = [];
  for (let n = 0; n < count; n += 1) taken.push(await work());
  return taken;
};
