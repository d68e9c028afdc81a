import { client } from '../../api/client.js';
import type { Row } from './corrections.js';
import type { RowList } from './search.js';

const LARGEST_PAGE = 100;

/** All pages of a list, one after the other. */
export const everyRow = async (id: string, kind: RowList, cursor = 0): Promise<readonly Row[]> => {
  const { data, error } = await client.GET('/v1/imports/{id}/rows', { params: { path: { id }, query: { kind, cursor, limit: LARGEST_PAGE } } });
  if (data === undefined) throw error;
  return data.nextCursor === undefined ? data.rows : [...data.rows, ...await everyRow(id, kind, data.nextCursor)];
};
