import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { api, type Schemas } from '../../api/client.js';
import { useFrame } from '../../shell/use-frame.js';
import type { Formats, Zone } from '../../words/formats.js';
import { useFormats } from '../../words/language.js';
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

/** `inPassing` leaves no step to come back to. */
export const useResearch = (): ((change: Partial<LocationSearch> & Moments, inPassing?: boolean) => void) => {
  const navigate = useNavigate();
  return useCallback((change, inPassing = false) => { void navigate({ to: '.', search: (before: object) => ({ ...before, ...change }), resetScroll: false, replace: inPassing }); }, [navigate]);
};

export const useLocationView = (moments: Moments, isAsked = true) => {
  const id = useLocationId();
  return api.useQuery('get', '/v1/locations/{id}', { params: { path: { id }, query: moments } }, { enabled: id !== '' && isAsked });
};

/** In which its days end, whatever moment is looked at; western time until it is known. */
export const useZone = (): Zone => useLocationView({}).data?.zone ?? 'WIB';

/** Hours are told as people at the place have them. */
export const usePlaceFormats = (): Formats => {
  const zone = useZone();
  const formats = useFormats();
  return useMemo(() => ({ ...formats, moment: (instant) => formats.moment(instant, zone) }), [formats, zone]);
};

/** All of it, whatever moment is looked at: the ticks of the time machine lie on both sides of it. */
export const useHistory = (of?: string) => {
  const here = useLocationId();
  const id = of ?? here;
  return api.useQuery('get', '/v1/locations/{id}/history', { params: { path: { id } } }, { enabled: id !== '' });
};

/** The law the location is pinned to. */
export const useDefinition = (view: LocationView | undefined): Definition | undefined => {
  return useLaw(view?.pin.programme, view?.pin.version);
};

/** A published version never changes. */
export const useLaw = (programme = '', version?: number): Definition | undefined => {
  const { data } = api.useQuery('get', '/v1/definitions/{programme}/{version}', { params: { path: { programme, version: String(version) } } }, { enabled: programme !== '' && version !== undefined, staleTime: Number.POSITIVE_INFINITY });
  return data?.definition;
};
