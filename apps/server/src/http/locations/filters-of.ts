import { bilingual } from '@app/kernel';
import type { LocationFilters } from '@app/read-models';
import { invalidInput } from '../input/input-errors.js';
import type { LocationFiltersDto, LocationListQueryDto } from './location-list.dto.js';

export const filtersOf = ({ programme, fiscalYear, province, regency, stage, status, satker, q }: LocationFiltersDto): LocationFilters =>
  ({ programme, fiscalYear, province, regency, stage, situation: status, satker, q });

/** Which hindrances stood then, and which were accelerated, is not kept in lists. */
export const refuseThen = ({ asOf, hindrance, accelerated }: Pick<LocationListQueryDto, 'asOf' | 'hindrance' | 'accelerated'>): void => {
  if (asOf !== undefined && (hindrance !== undefined || accelerated !== undefined)) throw invalidInput({ in: 'query', pointer: '/asOf', code: 'as-of.only-now', sentence: ONLY_NOW });
};

const ONLY_NOW = bilingual('Yang sudah lampau tidak dapat disaring dengan hindrance atau accelerated.', 'What was known then cannot be asked by hindrance or accelerated.');
