import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { api, type Schemas } from '../../api/client.js';
import { useFrame } from '../../shell/use-frame.js';
import type { Frame } from '../../shell/frame-search.js';
import { filtersIn, isOfNow, soundDeadlinesSearch, type DeadlinesSearch } from './search.js';

export const useDeadlinesSearch = (): DeadlinesSearch => soundDeadlinesSearch(useSearch({ strict: false }));

export const useResearch = (): ((change: Partial<DeadlinesSearch> & Partial<Frame>) => void) => {
  const navigate = useNavigate();
  return useCallback((change) => { void navigate({ to: '.', search: (before: object) => ({ ...before, ...change }), resetScroll: false }); }, [navigate]);
};

/** Which rows, as the server is asked for them. What was known then cannot be asked by hindrance, nor by the bands of now. */
export const useFilters = () => {
  const filters = filtersIn(useDeadlinesSearch());
  const { asOf, ...frame } = useFrame();
  return { ...frame, ...filters, ...(asOf === undefined ? {} : { band: isOfNow(filters.band) ? undefined : filters.band, hindrance: undefined }) };
};

/** The most urgent first, where nobody has asked for another order. */
export const useListQuery = () => {
  const { sort = 'days-late' } = useDeadlinesSearch();
  const { asOf } = useFrame();
  return { ...useFilters(), sort, asOf };
};

export const useDeadlines = () => {
  const query = useListQuery();
  return api.useInfiniteQuery('get', '/v1/deadlines', { params: { query } }, {
    pageParamName: 'cursor', initialPageParam: null, getNextPageParam: ({ nextCursor }: Schemas['DeadlineListDto']) => nextCursor,
  });
};
