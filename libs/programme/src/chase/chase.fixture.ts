// A ladder, a calendar and a location for the specs of reminders.
import { atHour, dayIn, fold, workingDays, type Actor, type Instant, type PlainDate } from '@app/kernel';
import { calendarAt, EMPTY_CALENDAR, type WorkCalendar } from '../calendar/work-calendar.js';
import type { DeadlineChange, LocationEvent } from '../location/events.js';
import { evolve as evolveLocation } from '../location/evolve/evolve.js';
import type { LocationState } from '../location/state.js';
import type { Rung, Tone } from '../schedule/content.js';
import type { ChaseCommand } from './commands.js';
import { chase } from './decider.js';
import type { ChaseEvent } from './events.js';
import type { ChaseFacts } from './state.js';

export const day = (text: string) => text as PlainDate;
/** In Mataram. */
export const morning = (on: string): Instant => atHour('WITA', day(on), 7, 30);

const rung = (key: string, after: number, tone: Tone, more: Partial<Rung> = {}): Rung => ({
  key, label: { id: key, en: key }, trigger: { kind: 'due', after: { workingDays: workingDays(after) } }, hour: 7,
  to: ['fasilitator'], cc: [], delivery: 'digest', tone, asksReason: false, source: 'A', clause: 'Contoh', ...more,
});

export const LADDER: readonly Rung[] = [
  rung('H-14', -14, 'info'),
  rung('H-7', -7, 'info', { cc: ['korkot'] }),
  rung('H-3', -3, 'warning', { cc: ['korkot'] }),
  rung('H-0', 0, 'warning', { to: ['fasilitator', 'korkot'], delivery: 'immediate' }),
  rung('H+1', 1, 'red', { to: ['korkot'], asksReason: true }),
  rung('H+3', 3, 'red', { to: ['ppk'], delivery: 'immediate' }),
  rung('H+7', 7, 'red', { to: ['satker'], delivery: 'immediate' }),
  rung('H+14', 14, 'critical', { to: ['pengawas-pusat'], delivery: 'immediate' }),
  rung('KRITIS', 0, 'critical', { trigger: { kind: 'critical' }, to: ['pengawas-pusat'], delivery: 'immediate' }),
  rung('AKHIR-TAHUN', 0, 'critical', { trigger: { kind: 'year-end' }, to: ['pengawas-pusat'], delivery: 'immediate' }),
];

export const LOCATION = 'contoh-2021-52.71.03.1004';
const REGION = '52.71.03.1004';

/** Idul Fitri 2021 in short: 12 to 14 May are days off. */
export const CALENDAR: WorkCalendar = calendarAt({
  publications: [{
    version: 1, year: 2021, decree: 'SKB', publishedOn: day('2020-09-10'), source: 'A', clause: 'asumsi',
    days: ['2021-05-12', '2021-05-13', '2021-05-14'].map((date) => ({ date: day(date), name: { id: 'Libur', en: 'Holiday' }, kind: 'libur-nasional' as const })),
  }],
}, 1);

const designated: LocationEvent = {
  type: 'LocationDesignated',
  data: {
    locationId: LOCATION, pin: { programme: 'contoh', version: 1, hash: 'd'.repeat(64) }, fiscalYear: 2021, region: REGION, regionNames: { province: 'NTB' },
    sk: { number: 'SK-1', date: day('2021-01-04'), row: 1 }, amount: 1_000_000_000, satker: 'bppw-52',
  },
};

export const due = (stage: string, version: number, on: string, dueOn: string, running = true): LocationEvent => {
  const change: DeadlineChange = { stage, version, running, to: day(dueOn) };
  return { type: 'DeadlinesSet', data: { on: day(on), revision: 0, calendarVersion: 1, deadlines: [change] } };
};
export const completed = (stage: string, on: string): LocationEvent => ({ type: 'StageCompleted', data: { stage, main: true, on: day(on), round: 1 } });
export const started = (stage: string, on: string): LocationEvent => ({ type: 'StageStarted', data: { stage, main: true, on: day(on), ahead: false } });
export const suspended = (from: string, until: string): LocationEvent =>
  ({ type: 'LocationSuspended', data: { reasonClass: 'cuaca', reason: 'Banjir', from: day(from), until: day(until), files: [] } });
export const resumed = (on: string): LocationEvent => ({ type: 'LocationResumed', data: { on: day(on), reason: 'Surut', days: 1 } });
export const cancelled: LocationEvent = { type: 'LocationCancelled', data: { skRevision: 'SK-2', skDate: day('2021-04-01'), reason: 'Ganda' } };

export const locationAfter = (...events: readonly LocationEvent[]): LocationState => fold(evolveLocation, { situation: 'unknown' } as LocationState, [designated, ...events]);

const actor: Actor = { id: 'akun-fasilitator', person: 'orang-1', role: 'fasilitator', unit: 'Kota Mataram' };

export const factsAt = (now: Instant, location: LocationState, more: Partial<ChaseFacts> = {}): ChaseFacts => ({
  locationId: LOCATION, actor, now, today: dayIn('WITA', now), location, ladder: LADDER, revision: 0, calendar: EMPTY_CALENDAR, missing: [], ...more,
});

export const after = (...events: readonly ChaseEvent[]) => fold(chase.evolve, chase.initial, events);

/** What was decided; a refusal as its codes. */
export const outcome = (command: ChaseCommand, events: readonly ChaseEvent[], facts: ChaseFacts): readonly ChaseEvent[] | readonly string[] => {
  const decision = chase.decide(command, after(...events), facts);
  return decision.accepted ? decision.events : decision.unmet.map(({ code }) => code);
};

export const issuedReminder = (stage: string, version: number, key: string, more: Partial<Extract<ChaseEvent, { type: 'ReminderIssued' }>['data']> = {}): ChaseEvent => ({
  type: 'ReminderIssued',
  data: {
    reminder: `${stage}.v${version}.${key}`, stage, version, rung: key, dueOn: day('2021-04-30'), issuedOn: day('2021-04-27'), late: -3,
    to: ['fasilitator'], cc: [], delivery: 'digest', tone: 'warning', asksReason: false, missing: [], revision: 0, ...more,
  },
});
