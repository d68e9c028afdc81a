import type { SqlRow } from '@app/kernel';
import type { StandingHindrance } from '@app/programme';
import { maybe, numberIn, textIn } from '../asking/read-row.js';
import { standingItem, type StandingItem } from '../standing/standing-item.js';
import { hindrancesIn } from './hindered.js';
import type { WorkSummary } from './row.js';

/** A location as lists show it. */
export type LocationItem = StandingItem & {
  readonly definitionVersion: number;
  readonly sk: { readonly number: string; readonly date: string; readonly row: number };
  readonly amount: number;
  readonly replaces?: string;
  readonly replacedBy?: string;
  readonly physical: number;
  readonly contract?: { readonly number: string; readonly amount: number; readonly endsOn: string };
  readonly disbursed: number;
  readonly tranchesDisbursed: number;
  readonly leftover?: number;
  readonly findings: { readonly open: number; readonly blocking: number };
  /** Those that stand. */
  readonly hindrances: readonly StandingHindrance[];
  readonly suspendedUntil?: string;
  readonly accelerated: boolean;
  readonly crossedYear: boolean;
  readonly handedOverOn?: string;
  readonly labour: { readonly workers: number; readonly women: number; readonly mbr: number; readonly hok: number; readonly wages: number };
  readonly works: readonly (WorkSummary & { readonly work: string })[];
  readonly position: string;
  readonly revision: number;
  readonly occurredAt: string;
  readonly recordedAt: string;
};

export const locationItem = (row: SqlRow): LocationItem => ({
  ...standingItem(row),
  definitionVersion: numberIn(row, 'definition_version'),
  sk: { number: textIn(row, 'sk_number'), date: textIn(row, 'sk_date'), row: numberIn(row, 'sk_row') },
  amount: numberIn(row, 'amount'),
  replaces: maybe(row, 'replaces', textIn),
  replacedBy: maybe(row, 'replaced_by', textIn),
  physical: numberIn(row, 'physical'),
  contract: maybe(row, 'contract_number', (one) => ({
    number: textIn(one, 'contract_number'), amount: numberIn(one, 'contract_amount'), endsOn: textIn(one, 'contract_ends_on'),
  })),
  disbursed: numberIn(row, 'disbursed'),
  tranchesDisbursed: numberIn(row, 'tranches_disbursed'),
  leftover: maybe(row, 'leftover', numberIn),
  findings: { open: numberIn(row, 'open_findings'), blocking: numberIn(row, 'blocking_findings') },
  hindrances: hindrancesIn(row),
  suspendedUntil: maybe(row, 'suspended_until', textIn),
  accelerated: row['accelerated'] === 1,
  crossedYear: row['crossed_year'] === 1,
  handedOverOn: maybe(row, 'handed_over_on', textIn),
  labour: {
    workers: numberIn(row, 'workers'), women: numberIn(row, 'women'), mbr: numberIn(row, 'mbr'),
    hok: numberIn(row, 'hok'), wages: numberIn(row, 'wages'),
  },
  works: worksIn(textIn(row, 'works')),
  position: textIn(row, 'position'),
  revision: numberIn(row, 'revision'),
  occurredAt: textIn(row, 'occurred_at'),
  recordedAt: textIn(row, 'recorded_at'),
});

const worksIn = (json: string): LocationItem['works'] =>
  Object.entries(JSON.parse(json) as { readonly [work: string]: WorkSummary }).map(([work, summary]) => ({ work, ...summary }));
