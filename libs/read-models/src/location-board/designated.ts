import type { Recorded } from '@app/kernel';
import type { LocationEventOf } from '@app/programme';
import { searchOf } from './changes.js';
import type { LocationRow } from './row.js';

export const designated = ({ event, position, revision, metadata }: Recorded<LocationEventOf<'LocationDesignated'>>): LocationRow => {
  const { locationId, pin, fiscalYear, region, regionNames, sk, amount, satker, replaces } = event.data;
  const { province, regency = null, district = null, village = null } = regionNames;
  return {
    location_id: locationId, programme: pin.programme, fiscal_year: fiscalYear, region, definition_version: pin.version,
    province, regency, district, village,
    sk_number: sk.number, sk_date: sk.date, sk_row: sk.row, designated_on: sk.date, amount, satker, replaces: replaces ?? null, replaced_by: null,
    situation: 'active', current_stage: null, stage_status: null, stage_since: null, last_completed_stage: null, under_way: {},
    physical: 0,
    contract_number: null, contract_amount: null, contract_ends_on: null, contract_signed_on: null,
    requested: 0, disbursed: 0, tranches_disbursed: 0, leftover: null,
    open_findings: 0, blocking_findings: 0, findings: {}, hindrances: {},
    suspended_until: null, kpp_completed: 0, lpj_completed: 0, bast_completed: 0, accelerated: 0, crossed_year: 0, handed_over_on: null,
    workers: 0, women: 0, mbr: 0, hok: 0, wages: 0, crews: {},
    works: {}, spot_score: null,
    search: searchOf({ location_id: locationId, region, province, regency, district, village, sk_number: sk.number, contract_number: null }),
    position, revision, occurred_at: metadata.occurredAt, recorded_at: metadata.recordedAt, news_at: metadata.recordedAt,
  };
};
