import { useNavigate, useSearch } from '@tanstack/react-router';
import { soundOverviewSearch, type OverviewSearch } from './search.js';

export const useOverviewSearch = (): OverviewSearch => soundOverviewSearch(useSearch({ strict: false }));

/** Shows something else, and stays where one is on the page. */
export const useResearch = (): ((change: OverviewSearch) => void) => {
  const navigate = useNavigate();
  return (change) => { void navigate({ to: '.', search: (before: object) => ({ ...before, ...change }), resetScroll: false, replace: true }); };
};
