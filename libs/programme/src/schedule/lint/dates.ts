import { bilingual, fiscalYearOf, isWeekend, parsePlainDate, type PlainDate } from '@app/kernel';
import { dayOff } from '../../calendar/work-calendar.js';
import { partsOfLocationId } from '../../location/location-id.js';
import type { Override, StageTarget, Target } from '../content.js';
import { complaint, type ScheduleComplaint, type ScheduleGround } from './finding.js';

const WEEKEND = bilingual('akhir pekan', 'the weekend');
const NATION = [''];

/** `52.71`: days off are those of the nation, a province or a regency. */
const REGENCY_CODE = 5;

/** The regions whose own days off an override has to reckon with. */
export const regionsOf = ({ provinces = [], locations = [] }: Partial<Override>): readonly string[] => {
  const regions = new Set([...provinces, ...locations.map((location) => partsOfLocationId(location).region.slice(0, REGENCY_CODE))]);
  return regions.size === 0 ? NATION : [...regions];
};

type Ground = ScheduleGround & { readonly regions: readonly string[] };

const dayComplaints = (date: PlainDate, pointer: string, { fiscalYear }: Ground): readonly ScheduleComplaint[] => {
  if (parsePlainDate(date) === undefined) return [complaint(pointer, 'date.impossible', date)];
  return fiscalYearOf(date) === fiscalYear ? [] : [complaint(pointer, 'date.outside-year', date, fiscalYear)];
};

/** Nobody hands anything in on a day on which nobody works. */
const dueDayComplaints = (date: PlainDate, pointer: string, ground: Ground, allowed: boolean): readonly ScheduleComplaint[] => {
  const wrong = dayComplaints(date, pointer, ground);
  if (wrong.length > 0 || allowed) return wrong;
  if (isWeekend(date)) return [complaint(pointer, 'date.day-off', date, WEEKEND)];
  const off = ground.regions.map((region) => dayOff(ground.calendar, date, region)).find((one) => one !== undefined);
  return off === undefined ? [] : [complaint(pointer, 'date.day-off', date, off.name)];
};

const datesOf = (target: Target, pointer: string, ground: Ground, dayOffAllowed: boolean): readonly ScheduleComplaint[] => {
  switch (target.kind) {
    case 'fixed': return dueDayComplaints(target.on, `${pointer}/on`, ground, dayOffAllowed);
    case 'window': {
      const days = [...dayComplaints(target.from, `${pointer}/from`, ground), ...dueDayComplaints(target.until, `${pointer}/until`, ground, dayOffAllowed)];
      return days.length === 0 && target.until < target.from ? [complaint(pointer, 'window.reversed', target.from, target.until)] : days;
    }
    case 'offset': return lengthOf(target.span) < 0 ? [complaint(`${pointer}/span`, 'span.negative')] : [];
  }
};

export const lengthOf = (span: Extract<Target, { kind: 'offset' }>['span']): number => ('workingDays' in span ? span.workingDays : span.calendarDays);

export const dateComplaints = (targets: readonly StageTarget[], pointer: string, ground: Ground): readonly ScheduleComplaint[] =>
  targets.flatMap(({ target, accelerated, dayOffAllowed = false }, row) => [
    ...datesOf(target, `${pointer}/${row}/target`, ground, dayOffAllowed),
    ...(accelerated === undefined ? [] : datesOf(accelerated, `${pointer}/${row}/accelerated`, ground, dayOffAllowed)),
  ]);
