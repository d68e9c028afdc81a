import type { PlainDate } from '@app/kernel';
import type { StageKey } from '@app/programme';

/** When a stage is lived through. P: known in public; A: our assumption, to have a story to look at. */
export type Chapter = { readonly stage: StageKey; readonly from: PlainDate; readonly to: PlainDate; readonly source: 'P' | 'A' };

const chapter = (stage: StageKey, from: string, to: string, source: Chapter['source'] = 'A'): Chapter =>
  ({ stage, from: from as PlainDate, to: to as PlainDate, source });

/** Mataram 2021, from the SK to the handover. */
export const MATARAM_2021: readonly Chapter[] = [
  chapter('FACILITATOR_MOBILISATION', '2021-03-01', '2021-03-04'),
  chapter('SOSIALISASI', '2021-03-05', '2021-03-09'),
  chapter('MAPPING', '2021-03-10', '2021-03-16'),
  chapter('KSM_FORMATION', '2021-03-10', '2021-03-15'),
  chapter('TIPP_FORMATION', '2021-03-10', '2021-03-15'),
  chapter('KPP_FORMATION', '2021-03-17', '2021-03-24'),
  chapter('RKM', '2021-03-17', '2021-03-25'),
  chapter('RKM_VERIFICATION', '2021-03-26', '2021-03-30'),
  chapter('CONTRACT', '2021-03-31', '2021-04-06'),
  chapter('SPPD_L', '2021-04-07', '2021-04-10'),
  chapter('KSM_COACHING', '2021-04-07', '2021-04-11', 'P'),
  chapter('MP2K', '2021-04-07', '2021-04-11', 'P'),
  chapter('TRANCHE_1', '2021-04-07', '2021-04-26'),
  chapter('CONSTRUCTION', '2021-04-27', '2021-09-30'),
  chapter('PROGRESS_INSPECTION', '2021-07-05', '2021-07-30'),
  chapter('TRANCHE_2', '2021-08-02', '2021-08-20'),
  chapter('CERTIFICATION', '2021-10-04', '2021-10-29'),
  chapter('LPJ', '2021-11-01', '2021-12-10'),
  chapter('HANDOVER', '2021-12-13', '2021-12-31', 'P'),
];

export const FIRST_DAY = '2021-03-01' as PlainDate;
export const LAST_DAY = '2021-12-31' as PlainDate;

export const SATKER = 'bppw-52';
export const FISCAL_YEAR = 2021;
export const DIPA = { number: 'DIPA-SIMULASI-52/2021', date: '2021-01-04' as PlainDate, amount: 25_000_000_000 };

/** Every figure of the story that is not in the SK carries this. */
export const SIMULATED = 'Angka simulasi / simulated figure';

export const WORKS = 2;
/** Days between two progress reports. */
export const REPORT_RHYTHM = 14;
/** e-Mon wants the labour of every month. */
export const LABOUR_MONTHS = ['2021-05', '2021-06', '2021-07', '2021-08', '2021-09'] as const;
export const SPOT_CHECK_DAY = '2021-08-25' as PlainDate;
/** In the source documents a score of 74 % is called Memadai. */
export const SPOT_CHECK_SCORE = 74;
