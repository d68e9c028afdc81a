import type { ColumnType, Instant, PlainDate } from '@app/kernel';
import type { KnownLocation } from '@app/programme';
import { PLACE_COLUMNS, type Place } from '../place.js';
import type { Standing } from '../standing/standing.js';
import type { Crews, LabourTotals } from './labour-totals.js';

export type WorkSummary = { readonly name: string; readonly amount: number; readonly physical: number };

/** 0 or 1: the store knows no booleans. */
export type Flag = 0 | 1;

export type LocationRow = Place & Standing & LabourTotals & {
  readonly definition_version: number;
  readonly province: string;
  readonly regency: string | null;
  readonly district: string | null;
  readonly village: string | null;
  readonly sk_number: string;
  readonly sk_date: PlainDate;
  readonly sk_row: number;
  /** The day of the first SK, whatever a later one amends. */
  readonly designated_on: PlainDate;
  readonly amount: number;
  readonly satker: string;
  readonly replaces: string | null;
  readonly replaced_by: string | null;
  readonly physical: number;
  readonly contract_number: string | null;
  readonly contract_amount: number | null;
  readonly contract_ends_on: PlainDate | null;
  /** The first one; an addendum does not move it. */
  readonly contract_signed_on: PlainDate | null;
  /** All tranches asked for. */
  readonly requested: number;
  readonly disbursed: number;
  readonly tranches_disbursed: number;
  readonly leftover: number | null;
  readonly open_findings: number;
  readonly blocking_findings: number;
  /** Unsettled ones, and whether they block. */
  readonly findings: { readonly [finding: string]: boolean };
  /** Those that stand, by code. */
  readonly hindrances: NonNullable<KnownLocation['hindrances']>;
  readonly suspended_until: PlainDate | null;
  readonly kpp_completed: Flag;
  readonly lpj_completed: Flag;
  readonly bast_completed: Flag;
  readonly accelerated: Flag;
  readonly crossed_year: Flag;
  readonly handed_over_on: PlainDate | null;
  /** The standing labour report of each work and month. */
  readonly crews: Crews;
  readonly works: { readonly [work: string]: WorkSummary };
  /** Of the newest spot check. */
  readonly spot_score: number | null;
  readonly search: string;
  readonly position: string;
  readonly revision: number;
  readonly occurred_at: Instant;
  readonly recorded_at: Instant;
  /** When people last recorded something; what happens by itself is no news. */
  readonly news_at: Instant;
};

export const LOCATION_COLUMNS = {
  ...PLACE_COLUMNS,
  definition_version: 'integer',
  province: 'text', regency: 'text', district: 'text', village: 'text',
  sk_number: 'text', sk_date: 'text', sk_row: 'integer', designated_on: 'text', amount: 'integer', satker: 'text', replaces: 'text', replaced_by: 'text',
  situation: 'text', current_stage: 'text', stage_status: 'text', stage_since: 'text', last_completed_stage: 'text', under_way: 'json',
  physical: 'real',
  contract_number: 'text', contract_amount: 'integer', contract_ends_on: 'text', contract_signed_on: 'text',
  requested: 'integer', disbursed: 'integer', tranches_disbursed: 'integer', leftover: 'integer',
  open_findings: 'integer', blocking_findings: 'integer', findings: 'json', hindrances: 'json',
  suspended_until: 'text', kpp_completed: 'integer', lpj_completed: 'integer', bast_completed: 'integer', accelerated: 'integer', crossed_year: 'integer', handed_over_on: 'text',
  workers: 'integer', women: 'integer', mbr: 'integer', hok: 'real', wages: 'integer', crews: 'json',
  works: 'json',
  spot_score: 'real',
  search: 'text',
  position: 'text', revision: 'integer', occurred_at: 'text', recorded_at: 'text', news_at: 'text',
} as const satisfies { readonly [Column in keyof LocationRow]: ColumnType };
