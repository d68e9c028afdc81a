import { rowsOfLocations, type RowsRequest } from '../asking/rows-of-locations.js';
import type { Paged } from '../asking/keyset-page.js';
import { placeItem, type PlaceItem } from '../place-item.js';
import { trancheItem, type TrancheItem } from './queries.js';

export type TrancheListItem = PlaceItem & TrancheItem;

export const trancheList = (request: RowsRequest): Paged<TrancheListItem> =>
  rowsOfLocations('money_board', (row) => ({ ...placeItem(row), ...trancheItem(row) }), request);
