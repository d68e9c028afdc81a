import { createRootRoute, createRoute, createRouter, lazyRouteComponent, parseSearchWith, redirect, retainSearchParams, stringifySearchWith } from '@tanstack/react-router';
import { askForSession } from './api/session.js';
import { queries, SESSION } from './api/queries.js';
import { soundDeadlinesSearch } from './screens/deadlines/search.js';
import { soundImportSearch } from './screens/imports/search.js';
import { soundLocationSearch } from './screens/location/search.js';
import { soundLocationsSearch } from './screens/locations/search.js';
import { soundOverviewSearch } from './screens/overview/search.js';
import { soundReportsSearch } from './screens/reports/search.js';
import { soundScheduleSearch } from './screens/schedules/search.js';
import { soundFrame } from './shell/frame-search.js';
import { NotFound } from './shell/not-found.js';
import { ScreenFault } from './shell/screen-fault.js';

const root = createRootRoute({ notFoundComponent: NotFound });

const sessionNow = () => queries.fetchQuery({ queryKey: SESSION, queryFn: askForSession, staleTime: Number.POSITIVE_INFINITY, retry: false });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/masuk',
  validateSearch: ({ next }: Record<string, unknown>): { next?: string } => (typeof next === 'string' && next.startsWith('/') ? { next } : {}),
  component: lazyRouteComponent(() => import('./screens/sign-in/sign-in.js'), 'SignIn'),
});

const signedIn = async ({ location }: { readonly location: { readonly href: string } }): Promise<void> => {
  if (await sessionNow() === null) throw redirect({ to: '/masuk', search: { next: location.href } });
};

/** Everything behind the door: bar, navigation, and what a screen is about, in the address. */
const house = createRoute({
  getParentRoute: () => root,
  id: 'house',
  validateSearch: soundFrame,
  search: { middlewares: [retainSearchParams(['asOf', 'fiscalYear', 'programme', 'province'])] },
  beforeLoad: signedIn,
  component: lazyRouteComponent(() => import('./shell/shell.js'), 'Shell'),
  errorComponent: ScreenFault,
});

const overview = createRoute({
  getParentRoute: () => house,
  path: '/',
  validateSearch: soundOverviewSearch,
  component: lazyRouteComponent(() => import('./screens/overview/overview.js'), 'Overview'),
});

const deadlines = createRoute({
  getParentRoute: () => house,
  path: '/tenggat',
  validateSearch: soundDeadlinesSearch,
  component: lazyRouteComponent(() => import('./screens/deadlines/deadlines.js'), 'Deadlines'),
});

const locations = createRoute({
  getParentRoute: () => house,
  path: '/lokasi',
  validateSearch: soundLocationsSearch,
  component: lazyRouteComponent(() => import('./screens/locations/locations.js'), 'Locations'),
});

const location = createRoute({
  getParentRoute: () => house,
  path: '/lokasi/$id',
  validateSearch: soundLocationSearch,
  component: lazyRouteComponent(() => import('./screens/location/location.js'), 'Location'),
});

const imports = createRoute({
  getParentRoute: () => house,
  path: '/impor',
  component: lazyRouteComponent(() => import('./screens/imports/imports.js'), 'Imports'),
});

const oneImport = createRoute({
  getParentRoute: () => house,
  path: '/impor/$id',
  validateSearch: soundImportSearch,
  component: lazyRouteComponent(() => import('./screens/imports/import.js'), 'Import'),
});

const reports = createRoute({
  getParentRoute: () => house,
  path: '/laporan',
  validateSearch: soundReportsSearch,
  component: lazyRouteComponent(() => import('./screens/reports/reports.js'), 'Reports'),
});

const schedules = createRoute({
  getParentRoute: () => house,
  path: '/jadwal',
  component: lazyRouteComponent(() => import('./screens/schedules/schedule-list.js'), 'Schedules'),
});

const schedule = createRoute({
  getParentRoute: () => house,
  path: '/jadwal/$programme/$fiscalYear',
  validateSearch: soundScheduleSearch,
  component: lazyRouteComponent(() => import('./screens/schedules/one-schedule.js'), 'OneSchedule'),
});

const scheduleRevision = createRoute({
  getParentRoute: () => house,
  path: '/jadwal/$programme/$fiscalYear/revisi/$revision',
  component: lazyRouteComponent(() => import('./screens/schedules/revisions/one-revision.js'), 'OneRevision'),
});

const operations = createRoute({
  getParentRoute: () => house,
  path: '/operasional',
  component: lazyRouteComponent(() => import('./screens/operations/operations.js'), 'Operations'),
});

/** For a screen on the wall: no bar, no navigation; whose and of what, in the address. */
const wall = createRoute({
  getParentRoute: () => root,
  path: '/dinding',
  validateSearch: soundFrame,
  search: { middlewares: [retainSearchParams(['fiscalYear', 'programme', 'province'])] }, // a wall shows now, whatever moment one comes from
  beforeLoad: signedIn,
  component: lazyRouteComponent(() => import('./screens/wall/wall.js'), 'Wall'),
  errorComponent: ScreenFault,
});

export const router = createRouter({
  routeTree: root.addChildren([signIn, wall, house.addChildren([overview, deadlines, locations, location, imports, oneImport, reports, schedules, schedule, scheduleRevision, operations])]),
  defaultPreload: 'intent',
  defaultErrorComponent: ScreenFault,
  // Addresses are read aloud and typed: plain words, nothing quoted.
  parseSearch: parseSearchWith((text) => text),
  stringifySearch: stringifySearchWith(String),
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register { router: typeof router }
}
