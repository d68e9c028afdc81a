import { newestCalendar, readSchedule, type GroundFor, type ScheduleFile, type ScheduleFinding } from '@app/programme';
import { shippedCalendars } from '../calendar/shipped-calendars.js';
import { definitionFilesIn } from '../definitions/definition-files.js';
import { shippedDefinitions, shippedPath } from '../definitions/shipped.js';
import type { Regions } from '../ports/index.js';
import { groundFrom } from './schedule-facts.js';

/** A directory of schedules: what could be read, by file name, and everything wrong with the rest. */
export type LoadedSchedules = { readonly schedules: ReadonlyMap<string, ScheduleFile>; readonly findings: readonly ScheduleFinding[] };

/** Files whose name begins with "_" are only built upon. */
export const loadScheduleFiles = (directory: string, groundFor: GroundFor): LoadedSchedules => {
  const files = definitionFilesIn(directory);
  const read = Object.keys(files).filter((name) => !name.startsWith('_')).map((name) => ({ name, ...readSchedule(files, name, groundFor) }));
  return {
    schedules: new Map(read.flatMap(({ name, schedule }) => (schedule === undefined ? [] : [[name, schedule] as const]))),
    findings: read.flatMap(({ findings }) => findings),
  };
};

/** `sanimas-2021.yaml` is a first schedule; `kotaku-cfw-2020-rktl-april.yaml` revises one, which people do, not the start of a program. */
const FIRST = /-\d{4}\.yaml$/;

const readFor = new WeakMap<Regions, readonly ScheduleFile[]>();

/** The first schedules that come with the application. A finding here is our own mistake. */
export const shippedSchedules = (regions: Regions): readonly ScheduleFile[] => {
  const read = readFor.get(regions) ?? readFirst(regions);
  readFor.set(regions, read);
  return read;
};

const readFirst = (regions: Regions): readonly ScheduleFile[] => {
  const calendar = newestCalendar({ publications: shippedCalendars().map((list, index) => ({ ...list, version: index + 1, added: [], removed: [] })) });
  const { schedules, findings } = loadScheduleFiles(shippedPath('schedules'), groundFrom(shippedDefinitions(), calendar, regions));
  if (findings.length > 0) throw new Error(findings.map(({ file, line, sentence }) => `${file}:${line} ${sentence.id} / ${sentence.en}`).join('\n'));
  return [...schedules].flatMap(([name, schedule]) => (FIRST.test(name) ? [schedule] : []));
};
