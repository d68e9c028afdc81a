import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { api } from '../../api/client.js';
import type { Frame } from '../../shell/frame-search.js';
import { useFrame } from '../../shell/use-frame.js';
import { useScopeNames } from '../../shell/use-scope-names.js';
import { dayInWib } from '../../words/in-both.js';
import type { Place } from './place.js';
import { soundReportsSearch, type ReportsSearch } from './search.js';

export const useReportsSearch = (): ReportsSearch => soundReportsSearch(useSearch({ strict: false }));

export const useResearch = (): ((change: ReportsSearch & Partial<Frame>) => void) => {
  const navigate = useNavigate();
  return useCallback((change) => { void navigate({ to: '.', search: (before: object) => ({ ...before, ...change }), resetScroll: false }); }, [navigate]);
};

/** From the address; what is not said there is the first programme, this year, and today. */
export const usePlace = (): { readonly place: Place; readonly today: string } | undefined => {
  const { asOf, fiscalYear, programme, province } = useFrame();
  const { tab: _, ...chosen } = useReportsSearch();
  const { programmes } = useScopeNames();
  const { data: freshness } = api.useQuery('get', '/v1/freshness');
  const first = programme ?? programmes[0]?.programme;
  if (first === undefined || freshness === undefined) return undefined;
  const today = dayInWib(asOf ?? freshness.now);
  const until = asOf === undefined || chosen.month !== undefined ? chosen.until : chosen.until ?? today;
  return { today, place: { programme: first, fiscalYear: fiscalYear ?? Number(today.slice(0, 4)), province, ...chosen, ...(until === undefined ? {} : { until }) } };
};
