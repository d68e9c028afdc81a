import { calendarDays, workingDays, type Span } from '@app/kernel';
import type { DayOff, Publication, Rung, ScheduleContent, ScheduleInForce, StageTarget, Target, WorkCalendar } from '@app/programme';
import { day } from './facts.js';

const assumed = { source: 'A', clause: 'Contoh jadwal' } as const;

export const inWorkingDays = (days: number): Span => ({ workingDays: workingDays(days) });
export const inCalendarDays = (days: number): Span => ({ calendarDays: calendarDays(days) });
export const after = (stage: string, span: Span, when: 'started' | 'completed' = 'completed'): Target => ({ kind: 'offset', anchor: { stage, when }, span });
export const targetOf = (stage: string, target: Target, more: Partial<StageTarget> = {}): StageTarget => ({ stage, target, ...assumed, ...more });

/** A step of a ladder, so many working days after the due date. */
export const rungOf = (key: string, days: number, more: Partial<Rung> = {}): Rung => ({
  key, label: { id: key, en: key }, trigger: { kind: 'due', after: inWorkingDays(days) }, hour: 7, to: ['fasilitator'], cc: [],
  delivery: 'digest', tone: 'warning', asksReason: false, ...assumed, ...more,
});

/** One of every kind of target for the example's stages, and an override that names another province. */
const exampleSchedule: ScheduleContent = {
  targets: [
    targetOf('SOSIALISASI', after('DESIGNATION', inWorkingDays(5))),
    targetOf('KSM_FORMATION', after('SOSIALISASI', inWorkingDays(10))),
    targetOf('RKM', after('KSM_FORMATION', inWorkingDays(20)), { accelerated: after('KSM_FORMATION', inWorkingDays(12)) }),
    targetOf('CONTRACT', { kind: 'fixed', on: day('2021-05-10') }),
    targetOf('TRANCHE_1', after('CONTRACT', inWorkingDays(10))),
    targetOf('CONSTRUCTION', after('TRANCHE_1', inCalendarDays(90))),
    targetOf('LPJ', after('CONSTRUCTION', inCalendarDays(14))),
    targetOf('UJI_PETIK', after('CONSTRUCTION', inCalendarDays(30), 'started')),
    targetOf('HANDOVER', { kind: 'window', from: day('2021-11-01'), until: day('2021-12-10') }),
  ],
  overrides: [{ key: 'maluku', label: 'Kepulauan Maluku', provinces: ['81', '82'], targets: [targetOf('SOSIALISASI', after('DESIGNATION', inWorkingDays(15)))] }],
  ladder: [],
};

const off = (date: string, id: string, en: string): DayOff => ({ date: day(date), name: { id, en }, kind: 'libur-nasional' });
const DAYS_OFF: readonly DayOff[] = [
  off('2021-02-12', 'Tahun Baru Imlek', 'Lunar New Year'), off('2021-03-11', 'Isra Mikraj', 'Ascension of the Prophet'), off('2021-04-02', 'Wafat Isa Almasih', 'Good Friday'),
  off('2021-05-13', 'Idulfitri', 'Eid'), off('2021-05-14', 'Idulfitri', 'Eid'), off('2021-06-01', 'Hari Lahir Pancasila', 'Pancasila Day'), off('2021-08-10', 'Tahun Baru Islam', 'Islamic New Year'),
];
const publication = (version: number, days: readonly DayOff[]): Publication =>
  ({ version, year: 2021, days, decree: `SKB ${version}`, publishedOn: day('2020-09-10'), ...assumed });

/** As first published, and as amended: the Islamic New Year a day later. */
export const exampleCalendar: WorkCalendar = { version: 1, publications: [publication(1, DAYS_OFF)] };
export const amendedCalendar: WorkCalendar = {
  version: 2, publications: [publication(2, [...DAYS_OFF.slice(0, -1), off('2021-08-11', 'Tahun Baru Islam', 'Islamic New Year')])],
};

export const exampleLaw: ScheduleInForce = { revision: 0, content: exampleSchedule, calendar: exampleCalendar };

/** The next revision, with one stage's target replaced. */
export const revised = (target: StageTarget, { revision, content, calendar }: ScheduleInForce = exampleLaw): ScheduleInForce => ({
  revision: revision + 1, calendar, content: { ...content, targets: [...content.targets.filter(({ stage }) => stage !== target.stage), target] },
});
