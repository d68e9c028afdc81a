// Locations that have come to any place in their works, told as events without asking whether a rule would let them.
import { addDays, atHour, dayIn, zoneOf, type Event, type Instant, type PlainDate } from '@app/kernel';
import type { Told } from './shown.fixture.js';

export type Life = {
  readonly region: string;
  readonly signedDaysAgo?: number;
  readonly disbursed?: boolean;
  /** Of the works, before the day of the question, and how long the plan gives them. */
  readonly worksDaysAgo?: number;
  readonly span?: number;
  readonly physical?: number;
  readonly silentDays: number;
  readonly situation?: 'active' | 'suspended' | 'cancelled';
};

export const YEAR = 2021;
export const AMOUNT = 300_000_000;
export const DISBURSED = 210_000_000;

const by = { id: 'a', person: 'p', role: 'ppk' } as const;

export const idOf = ({ region }: Life): string => `kotaku-cfw-${YEAR}-${region}`;

/** `today`: where the location is. */
export const toldOf = (life: Life, today: PlainDate): readonly Told[] => {
  const { region, signedDaysAgo, disbursed = false, worksDaysAgo, span = 90, physical = 0, silentDays, situation = 'active' } = life;
  const id = idOf(life);
  const stream = `Location-${id}`;
  const ago = (days: number): PlainDate => addDays(today, -days);
  const start = ago(Math.max(silentDays, signedDaysAgo ?? 0, worksDaysAgo ?? 0) + 30);
  const tell = (on: PlainDate, type: string, data: object, source: Told['source'] = 'api'): Told => ({ stream, at: atHour(zoneOf(region), on, 12), event: { type, data } as Event, source });
  const days = (stage: string, dueOn: PlainDate, on: PlainDate) =>
    tell(on, 'DeadlinesSet', { on, revision: 0, calendarVersion: 0, deadlines: [{ stage, version: 1, running: true, to: dueOn }] }, 'timer');
  const heard = ago(silentDays);
  return [
    tell(start, 'LocationDesignated', {
      locationId: id, pin: { programme: 'kotaku-cfw', version: 1, hash: 'h' }, fiscalYear: YEAR, region, regionNames: { province: `Provinsi ${region.slice(0, 2)}`, village: `Desa ${region}` },
      sk: { number: 'SK-1', date: start, row: 1 }, amount: AMOUNT, satker: `bppw-${region.slice(0, 2)}`,
    }),
    ...(signedDaysAgo === undefined ? [] : [
      tell(ago(signedDaysAgo), 'ContractSigned', { number: 'PKS-1', signedOn: ago(signedDaysAgo), endsOn: addDays(today, 90), amount: AMOUNT }),
      tell(ago(signedDaysAgo), 'StageCompleted', { stage: 'CONTRACT', main: true, on: ago(signedDaysAgo), round: 1, next: 'TRANCHE_1' }),
      days('TRANCHE_1', addDays(ago(signedDaysAgo), 10), ago(signedDaysAgo)),
    ]),
    ...(disbursed ? [tell(ago(signedDaysAgo ?? 0), 'TrancheRequested', { tranche: 1, amount: DISBURSED, percent: 70, by }), tell(ago(signedDaysAgo ?? 0), 'TrancheDisbursed', { tranche: 1, sp2d: 'SP2D-1', disbursedOn: ago(signedDaysAgo ?? 0), amount: DISBURSED })] : []),
    ...(worksDaysAgo === undefined ? [] : [
      tell(ago(worksDaysAgo), 'StageStarted', { stage: 'CONSTRUCTION', main: true, on: ago(worksDaysAgo), ahead: false }),
      days('CONSTRUCTION', addDays(ago(worksDaysAgo), span), ago(worksDaysAgo)),
    ]),
    ...(situation === 'suspended' ? [tell(heard, 'LocationSuspended', { reasonClass: 'bencana', reason: 'Gempa', from: heard, until: addDays(today, 20), files: [] })] : []),
    ...(situation === 'cancelled' ? [tell(heard, 'LocationCancelled', { skRevision: 'SK-2', skDate: heard, reason: 'x' })] : []),
    tell(heard, 'ProgressReported', { report: 'progress-1', percent: physical, observedOn: heard, photos: [], by, physical }),
    tell(ago(1), 'DeadlineMissed', { stage: 'CONTRACT', version: 1, dueOn: ago(2), revision: 0, calendarVersion: 0 }, 'timer'),
  ];
};

/** 23:30 in Jakarta: half past midnight of the next day in Mataram. */
export const NOW = '2021-09-15T16:30:00.000Z' as Instant;
const PROVINCES = ['11', '52', '91'];

export const todayOf = ({ region }: Life): PlainDate => dayIn(zoneOf(region), NOW);

/** Every combination of these, one location each. */
export const LIVES: readonly Life[] = PROVINCES.flatMap((province, p) => [5, 14, 15, undefined].flatMap((signedDaysAgo, s) => [true, false].flatMap((disbursed, d) =>
  [2, 29, 31].flatMap((silentDays, q) => [undefined, 10, 40, 63, 64, 85, 120].flatMap((worksDaysAgo, w) => [0, 30, 59, 65, 97].map((physical, f): Life => ({
    region: `${province}.01.01.${2000 + s * 210 + d * 105 + q * 35 + w * 5 + f}`, signedDaysAgo, disbursed: disbursed && signedDaysAgo !== undefined, silentDays, worksDaysAgo, physical, span: p === 2 ? 150 : 90,
    situation: f === 4 && w === 3 ? 'suspended' : f === 3 && w === 2 ? 'cancelled' : 'active',
  })))))));
