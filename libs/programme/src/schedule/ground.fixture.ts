import { bilingual, calendarDays, workingDays, type PlainDate } from '@app/kernel';
import { EMPTY_CALENDAR, type WorkCalendar } from '../calendar/work-calendar.js';
import type { Definition, StageDefinition } from '../definition/definition.js';
import type { Rung, ScheduleContent, StageTarget, Target } from './content.js';
import type { ScheduleFacts } from './state.js';

const A = { source: 'A', clause: 'Asumsi kami, dapat diubah' } as const;

const stage = (key: string, after: readonly string[]): StageDefinition =>
  ({ key, label: bilingual(key, key), kind: 'main', required: true, after, completes: [], by: ['ppk'], ...A });

/** Three stages, one behind the other. */
export const WORKS: Definition = {
  programme: 'works', name: bilingual('Pekerjaan', 'Works'), unit: { level: 'village', label: bilingual('Desa', 'Village') },
  guideline: { title: 'Juknis', ...A }, documents: [], tranches: [], suspension: { maximumDays: 90, reasons: [], ...A },
  stages: [stage('ENTRY', []), stage('CONTRACT', ['ENTRY']), stage('BUILD', ['CONTRACT']), stage('HANDOVER', ['BUILD'])],
  entryStage: 'ENTRY', finalStage: 'HANDOVER',
};

export const day = (text: string) => text as PlainDate;

export const fixed = (on: string): Target => ({ kind: 'fixed', on: day(on) });
export const window = (from: string, until: string): Target => ({ kind: 'window', from: day(from), until: day(until) });
export const after = (anchor: string, span: { readonly workingDays: number } | { readonly calendarDays: number }): Target => ({
  kind: 'offset', anchor: { stage: anchor, when: 'completed' },
  span: 'workingDays' in span ? { workingDays: workingDays(span.workingDays) } : { calendarDays: calendarDays(span.calendarDays) },
});
export const due = (of: string, target: Target, more: Partial<StageTarget> = {}): StageTarget => ({ stage: of, target, ...more, ...A });

export const rung = (key: string, days: number, more: Partial<Rung> = {}): Rung => ({
  key, label: bilingual(key, key), trigger: { kind: 'due', after: { workingDays: workingDays(days) } }, hour: 7,
  to: ['fasilitator'], cc: [], delivery: 'digest', tone: 'info', asksReason: false, ...A, ...more,
});

export const CONTENT: ScheduleContent = {
  targets: [due('CONTRACT', fixed('2021-05-12')), due('BUILD', after('CONTRACT', { calendarDays: 90 })), due('HANDOVER', window('2021-11-01', '2021-12-10'))],
  overrides: [],
  ladder: [rung('H-7', -7), rung('H-0', 0), rung('H+3', 3)],
};

/** The first of June is nobody's working day. */
export const CALENDAR: WorkCalendar = {
  ...EMPTY_CALENDAR, version: 1,
  publications: [{
    version: 1, year: 2021, decree: 'SKB', publishedOn: day('2020-09-10'), ...A,
    days: [{ date: day('2021-06-01'), name: bilingual('Hari Lahir Pancasila', 'Pancasila Day'), kind: 'libur-nasional' }],
  }],
};

export const FACTS: ScheduleFacts = { programme: 'works', fiscalYear: 2021, today: day('2021-01-04'), definition: WORKS, calendar: CALENDAR, provinces: ['51', '52'] };
