import { readFile } from 'node:fs/promises';
import { shippedCalendars } from '../calendar/shipped-calendars.js';
import { shippedDefinitions, shippedPath } from '../definitions/shipped.js';
import { readList } from '../imports/read-list.js';
import type { Regions, Sheets } from '../ports/index.js';
import { shippedSchedules } from '../schedules/shipped-schedules.js';
import type { DemoInput } from './seed-demo.js';

const SAMPLE = 'sk-mataram-2021-reviewed.csv';
const DIRECTORY = 'direktori-mataram-2021.csv';

/** The list and the laws that come with the application. If they cannot be read, that is our own mistake. */
export const demoInput = async (plugs: { readonly sheets: Sheets; readonly regions: Regions }): Promise<Pick<DemoInput, 'source' | 'designations' | 'definitions' | 'daysOff' | 'schedules' | 'contacts'>> => {
  const definitions = shippedDefinitions();
  const reading = await readList(plugs, { name: SAMPLE, bytes: await readFile(shippedPath('samples', SAMPLE)) }, definitions);
  if (!reading.readable) throw new Error(`${reading.refusal.sentence.id} / ${reading.refusal.sentence.en}`);
  const directory = await plugs.sheets.read(await readFile(shippedPath('samples', DIRECTORY)), { name: DIRECTORY });
  if (!directory.readable) throw new Error(`${directory.refusal.sentence.id} / ${directory.refusal.sentence.en}`);
  return { contacts: directory.sheet.rows, source: reading.source, designations: reading.list.designations, definitions, daysOff: shippedCalendars(), schedules: shippedSchedules(plugs.regions) };
};
