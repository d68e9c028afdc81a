import { shippedCalendars } from '@app/engine';
import { workingDays } from '@app/kernel';
import type { DaysOffOfYear, Definition, Rung, RungTrigger, ScheduleContent, StageTarget, Tone } from '@app/programme';
import { after, day, exampleDefinition, inCalendarDays, inWorkingDays, targetOf } from '@app/testing/example';

export const PROGRAMME = 'setahun';
export const FISCAL_YEAR = 2021;
/** In their order; the first comes with the designation. */
export const STAGES = ['DESIGNATION', 'SOSIALISASI', 'RKM', 'CONSTRUCTION', 'LPJ', 'HANDOVER'] as const;
export const WORKS = 'CONSTRUCTION';

const stages = exampleDefinition.stages.filter(({ key }) => STAGES.some((stage) => stage === key));

/** A programme that asks for nothing but days, and for works that are done before they end. */
export const definition: Definition = {
  ...exampleDefinition,
  programme: PROGRAMME,
  stages: stages.map((stage, at) => ({ ...stage, after: at === 0 ? [] : [stages[at - 1]!.key], completes: stage.key === WORKS ? [{ physicalAtLeast: 100 }] : [] })),
  documents: [], tranches: [], physical: { photosAt: [], source: 'A', clause: 'Uji' },
  handover: undefined, institution: undefined, labour: undefined, acceleration: undefined, spotCheck: undefined,
};

/** Working days after the due day, negative before it. */
export const STEPS: readonly (readonly [key: string, after: number, tone: Tone])[] = [
  ['H-14', -14, 'info'], ['H-7', -7, 'info'], ['H-3', -3, 'warning'], ['H-0', 0, 'warning'], ['H+1', 1, 'red'], ['H+3', 3, 'red'], ['H+7', 7, 'red'], ['H+14', 14, 'critical'],
];
export const CRITICAL = 'KRITIS';
export const YEAR_END = 'LINTAS-TAHUN';
export const HOUR = 7;

const rung = (key: string, trigger: RungTrigger, tone: Tone): Rung =>
  ({ key, label: { id: key, en: key }, trigger, hour: HOUR, to: ['fasilitator'], cc: [], delivery: 'digest', tone, asksReason: false, source: 'A', clause: 'Uji' });
const ladder: readonly Rung[] = [
  ...STEPS.map(([key, days, tone]) => rung(key, { kind: 'due', after: { workingDays: workingDays(days) } }, tone)),
  rung(CRITICAL, { kind: 'critical' }, 'critical'),
  rung(YEAR_END, { kind: 'year-end' }, 'critical'),
];

const targets = (rkm: number, handover: string): readonly StageTarget[] => [
  targetOf('SOSIALISASI', after('DESIGNATION', inWorkingDays(15))),
  targetOf('RKM', after('SOSIALISASI', inWorkingDays(rkm))),
  targetOf(WORKS, after('RKM', inCalendarDays(75))),
  targetOf('LPJ', after(WORKS, inWorkingDays(15))),
  targetOf('HANDOVER', { kind: 'window', from: day('2021-09-01'), until: day(handover) }),
];

/** As first published, and as revised: more days for the plan in the east, fewer elsewhere, and a later end for all. */
export const ORIGINAL: ScheduleContent = { targets: targets(30, '2021-11-30'), overrides: [], ladder };
export const REVISED: ScheduleContent = {
  targets: targets(22, '2021-12-10'), ladder,
  overrides: [{ key: 'timur', label: 'Indonesia Timur', provinces: ['91'], targets: [targetOf('RKM', after('SOSIALISASI', inWorkingDays(45)))] }],
};
export const REVISED_ON = '2021-04-14';

/** The lists of days off of the year as they were really made known, and the days on which they are here. */
const [first, ...amendments] = shippedCalendars().filter(({ year }) => year === FISCAL_YEAR);
export const DAYS_OFF: readonly (readonly [on: string, list: DaysOffOfYear])[] = [['2021-01-04', first!], ...amendments.map((list) => [list.publishedOn as string, list] as const)];

export const FIRST_DAY = '2021-01-04';
export const LAST_DAY = '2022-01-14';
/** One in each zone of the country. */
export const DISTRICTS: readonly (readonly [district: string, hoursEast: number])[] = [['31.71.01', 7], ['52.71.03', 8], ['91.71.01', 9]];
