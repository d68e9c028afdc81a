import type { Situation } from '@app/programme';
import type { StageStanding } from '../standing/standing.js';
import { day, text, type ListColumn } from './column.js';
import { SITUATIONS_IN_WORDS, STANDINGS_IN_WORDS } from './words.js';

type Placed = {
  readonly locationId: string;
  readonly programme: string;
  readonly fiscalYear: number;
  readonly region: string;
  readonly names: { readonly province?: string; readonly regency?: string; readonly district?: string; readonly village?: string };
};

/** Which location a row is about: codes are texts, and a village is never named without what it lies in. */
export const placeColumns: readonly ListColumn<Placed>[] = [
  text('Kode lokasi', 'Location id', ({ locationId }) => locationId, 34),
  text('Program', 'Programme', ({ programme }) => programme, 14),
  text('Tahun anggaran', 'Fiscal year', ({ fiscalYear }) => String(fiscalYear), 10),
  text('Kode wilayah', 'Region code', ({ region }) => region, 15),
  text('Desa/kelurahan', 'Village', ({ names }) => names.village),
  text('Kecamatan', 'District', ({ names }) => names.district),
  text('Kabupaten/kota', 'Regency', ({ names }) => names.regency, 22),
  text('Provinsi', 'Province', ({ names }) => names.province, 22),
];

type Standing = {
  readonly programme: string;
  readonly situation: Situation;
  readonly currentStage?: string;
  readonly stageStatus?: StageStanding;
  readonly stageSince?: string;
};

export const standingColumns: readonly ListColumn<Standing>[] = [
  text('Keadaan', 'Situation', ({ situation }) => SITUATIONS_IN_WORDS[situation], 14),
  text('Tahapan kini', 'Current stage', ({ programme, currentStage }, stages) => currentStage && stages(programme, currentStage), 28),
  text('Status tahapan', 'Stage status', ({ stageStatus }) => stageStatus && STANDINGS_IN_WORDS[stageStatus], 14),
  day('Sejak', 'Since', ({ stageSince }) => stageSince),
];

export const satkerColumn: ListColumn<{ readonly satker: string }> = text('Satker', 'Satker', ({ satker }) => satker, 12);
