import type { Query } from '@app/kernel';
import { placeItem, type PlaceItem } from '../place-item.js';

/** Where the locations of these ids lie. Whose business they are, whoever asks has found out. */
export const placesOf = (ids: readonly string[]): Query<PlaceItem> => ({
  sql: 'SELECT location_id, programme, fiscal_year, region, province, regency, district, village, satker FROM location_board WHERE key IN (SELECT value FROM json_each(?))',
  parameters: [JSON.stringify(ids)],
  row: placeItem,
});
