import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { api, type Schemas } from '../../api/client.js';
import { useFrame } from '../../shell/use-frame.js';
import { soundLocationsSearch, type LocationsSearch } from './search.js';

/** Of the past less is told of each: where it then stood. */
export type LocationRow = Schemas['StandingItemDto'] & Partial<Schemas['LocationItemDto']>;

export const useLocationsSearch = (): LocationsSearch => soundLocationsSearch(useSearch({ strict: false }));

export const useFilter = (): ((change: Partial<LocationsSearch>) => void) => {
  const navigate = useNavigate();
  return useCallback((change) => { void navigate({ to: '.', search: (before: object) => ({ ...before, ...change }), replace: true }); }, [navigate]);
};

/** What the server is asked for; of the past in no other order. */
export const useListQuery = () => {
  const { sort, designate: _, ...filters } = useLocationsSearch();
  const frame = useFrame();
  return { ...frame, ...filters, ...(frame.asOf === undefined ? { sort } : {}) };
};

export const useLocations = () => {
  const query = useListQuery();
  return api.useInfiniteQuery('get', '/v1/locations', { params: { query } }, {
    pageParamName: 'cursor', initialPageParam: null, getNextPageParam: ({ nextCursor }: Schemas['LocationListDto']) => nextCursor,
  });
};
