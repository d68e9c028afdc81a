import { rowsOfLocations, type RowsRequest } from '../asking/rows-of-locations.js';
import type { Paged } from '../asking/keyset-page.js';
import { placeItem, type PlaceItem } from '../place-item.js';
import { labourItem, type LabourItem } from './queries.js';

export type LabourListItem = PlaceItem & LabourItem;

export const labourList = (request: RowsRequest): Paged<LabourListItem> =>
  rowsOfLocations('labour_board', (row) => ({ ...placeItem(row), ...labourItem(row) }), request);
