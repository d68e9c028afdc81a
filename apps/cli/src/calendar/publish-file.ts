import { basename, dirname } from 'node:path';
import { definitionFilesIn, officerFor, publishDaysOff } from '@app/engine';
import { readCalendar, type CalendarEvent } from '@app/programme';
import { faulty, isDirectory } from '../definitions/definition-files.js';
import type { House } from '../house/house.js';
import { misused } from '../terminal/complaint.js';
import { insisted } from '../terminal/insisted.js';

export type CalendarPublishing = { readonly year: number; readonly region?: string; readonly events: readonly CalendarEvent[] };

/** A file is read together with its neighbours, because an amendment builds on the list before it. */
export const publishFile = async ({ bus }: House, file: string): Promise<CalendarPublishing> => {
  if (isDirectory(file)) throw misused('Terbitkan satu berkas kalender setiap kali.', 'Publish one calendar file at a time.');
  const { list, findings } = readCalendar(definitionFilesIn(dirname(file)), basename(file));
  if (list === undefined) throw faulty(findings);
  const { events, replayed } = insisted(await publishDaysOff(bus, list, { ...officerFor('pengawas-pusat', ''), source: 'app' }));
  return { year: list.year, region: list.region, events: replayed ? [] : events };
};
