import { OTHER, type MatrixRow, type Measure } from './matrix-rows.js';

/** A list, and its filters by the names that its address and the server have for them. */
export type ListOf = { readonly list: '/lokasi' | '/tenggat'; readonly where: Readonly<Record<string, string | boolean>> };

/** What the first screen counts: neither cancelled nor replaced. */
const COUNTED = { status: 'counted' } as const;

/** Each card leads to the list of exactly what it counts. */
export const LISTS_OF_CARDS = {
  locations: { list: '/lokasi', where: COUNTED },
  active: { list: '/lokasi', where: { status: 'open' } },
  late: { list: '/tenggat', where: { band: 'overdue' } },
  dueSoon: { list: '/tenggat', where: { band: 'due-in-7-days' } },
  critical: { list: '/tenggat', where: { band: 'critical' } },
  handedOver: { list: '/lokasi', where: { ...COUNTED, handedOver: true } },
} as const satisfies Readonly<Record<string, ListOf>>;

export const listOfRow = (programme: string): ListOf => ({ list: '/lokasi', where: { ...COUNTED, programme } });

/** Locations by where they stand; what is late is so at whichever stage. Stages that are put together have no list of their own. */
export const listOfCell = ({ programme, cells }: MatrixRow, column: string, measure: Measure): ListOf | undefined => {
  const stage = column === OTHER ? cells.get(OTHER)?.stage : column;
  if (stage === undefined) return undefined;
  const isLate = measure === 'late' || measure === 'medianDaysLate';
  return { list: '/lokasi', where: { ...COUNTED, programme, stage, ...(isLate ? { overdue: true } : {}) } };
};

export const listOfOffice = (satker: string): ListOf => ({ list: '/lokasi', where: { ...COUNTED, satker } });
export const lateListOfOffice = (satker: string): ListOf => ({ list: '/tenggat', where: { band: 'overdue', satker } });
export const listOfProvince = (province: string): ListOf => ({ list: '/lokasi', where: { ...COUNTED, province } });
export const lateListOfProvince = (province: string): ListOf => ({ list: '/tenggat', where: { band: 'overdue', province } });
