import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { api, type Schemas } from '../../api/client.js';
import { useFrame } from '../../shell/use-frame.js';
import { soundLocationSearch, type LocationSearch } from './search.js';

export type LocationView = Schemas['LocationViewDto'];
export type HistoryEntry = Schemas['HistoryEntryDto'];
export type Definition = Schemas['Definition'];

export const useLocationId = (): string => useParams({ strict: false }).id ?? '';

export const useLocationSearch = (): LocationSearch => soundLocationSearch(useSearch({ strict: false }));

export type Moments = { readonly asOf?: string; readonly validAt?: string };

/** The two clocks: what was known by then, and what had happened by then. */
export const useMoments = (): Moments => {
  const { asOf } = useFrame();
  const { validAt } = useLocationSearch();
  return { asOf, validAt };
};

export const useResearch = (): ((change: Partial<LocationSearch> & Moments) => void) => {
  const navigate = useNavigate();
  return useCallback((change) => { void navigate({ to: '.', search: (before: object) => ({ ...before, ...change }), resetScroll: false }); }, [navigate]);
};

export const useLocationView = (moments: Moments) => {
  const id = useLocationId();
  return api.useQuery('get', '/v1/locations/{id}', { params: { path: { id }, query: moments } });
};

/** All of it, whatever moment is looked at: the ticks of the time machine lie on both sides of it. */
export const useHistory = () => {
  const id = useLocationId();
  return api.useQuery('get', '/v1/locations/{id}/history', { params: { path: { id } } });
};

/** The law the location is pinned to: a published version never changes. */
export const useDefinition = (view: LocationView | undefined): Definition | undefined => {
  const { programme = '', version = 0 } = view?.pin ?? {};
  const { data } = api.useQuery('get', '/v1/definitions/{programme}/{version}', { params: { path: { programme, version: String(version) } } }, { enabled: view !== undefined, staleTime: Number.POSITIVE_INFINITY });
  return data?.definition;
};
