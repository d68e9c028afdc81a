import type { LocationFilters } from '@app/read-models';
import type { LocationFiltersDto } from './location-list.dto.js';

export const filtersOf = ({ programme, fiscalYear, province, regency, stage, status, satker, q }: LocationFiltersDto): LocationFilters =>
  ({ programme, fiscalYear, province, regency, stage, situation: status, satker, q });
