import { bilingual } from '@app/kernel';
import type { LocationFilters } from '@app/read-models';
import { invalidInput } from '../input/input-errors.js';
import type { LocationFiltersDto, LocationListQueryDto } from './location-list.dto.js';

export const filtersOf = ({ programme, fiscalYear, province, regency, stage, status, satker, q }: LocationFiltersDto): LocationFilters =>
  ({ programme, fiscalYear, province, regency, stage, situation: status, satker, q });

/** Which hindrances stood then is not kept in lists. */
export const refuseThen = ({ asOf, hindrance }: Pick<LocationListQueryDto, 'asOf' | 'hindrance'>): void => {
  if (asOf !== undefined && hindrance !== undefined) throw invalidInput({ in: 'query', pointer: '/asOf', code: 'as-of.only-now', sentence: ONLY_NOW });
};

const ONLY_NOW = bilingual('Yang sudah lampau tidak dapat disaring dengan hindrance.', 'What was known then cannot be asked by hindrance.');
