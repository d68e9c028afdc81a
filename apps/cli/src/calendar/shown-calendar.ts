import { dayIn, fiscalYearOf } from '@app/kernel';
import { calendarYear, type CalendarYear } from '@app/programme';
import type { House } from '../house/house.js';
import { misused } from '../terminal/complaint.js';

export type CalendarAsked = { readonly year?: number; readonly region?: string };
export type CalendarShown = CalendarYear & { readonly year: number; readonly region?: string; readonly version: number };

export const shownCalendar = async ({ calendars, regions, clock }: House, { year, region }: CalendarAsked): Promise<CalendarShown> => {
  if (region !== undefined && regions.find(region) === undefined) throw misused(`Tidak ada wilayah ${region}.`, `There is no region ${region}.`);
  const calendar = await calendars.newest();
  const asked = year ?? fiscalYearOf(dayIn('WIB', clock.now()));
  return { year: asked, region, version: calendar.version, ...calendarYear(calendar, asked, region ?? '') };
};
