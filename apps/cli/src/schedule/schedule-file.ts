import { basename, dirname } from 'node:path';
import { definitionFilesIn, groundFrom } from '@app/engine';
import { readSchedule, type Definition, type ScheduleFile } from '@app/programme';
import { faulty, isDirectory } from '../definitions/definition-files.js';
import type { House } from '../house/house.js';
import { misused } from '../terminal/complaint.js';

/** A file is read together with its neighbours, because schedules build on each other, and held against the newest law of its programme. */
export const scheduleIn = async ({ shelf, calendars, regions }: House, file: string): Promise<ScheduleFile> => {
  if (isDirectory(file)) throw misused('Satu berkas jadwal setiap kali.', 'One schedule file at a time.');
  const files = definitionFilesIn(dirname(file));
  const asked = new Set<string>();
  // The file says itself of which programme it is, so it is read once to know and once to judge.
  const named = readSchedule(files, basename(file), (programme, fiscalYear) => {
    asked.add(programme);
    return { programme, fiscalYear, calendar: { version: 0, publications: [] }, provinces: [] };
  });
  if (asked.size === 0) throw faulty(named.findings);
  const definitions: Definition[] = [];
  for (const programme of asked) definitions.push(...[(await shelf.newest(programme))?.definition].filter((one) => one !== undefined));
  const { schedule, findings } = readSchedule(files, basename(file), groundFrom(definitions, await calendars.newest(), regions));
  if (schedule === undefined) throw faulty(findings);
  return schedule;
};
