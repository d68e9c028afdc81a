import { ROLES, type Role, type Scope } from '@app/kernel';
import type { Client } from '../../e2e/client.js';
import { BANDUNG, designated, MATARAM, MORNING } from '../../e2e/places.js';
import { servedRoutes, type ServedRoute } from '../../e2e/routes.js';
import { startServer, type RunningServer } from '../../e2e/start-server.js';
import { EXPECTED, verdict, type Expected, type Place, type Verdict } from './expected.js';

export type MatrixReport = {
  readonly routes: number;
  readonly requests: number;
  /** Served, and not written down. */
  readonly unlisted: readonly string[];
  /** Written down, and not served. */
  readonly unserved: readonly string[];
  readonly deviations: readonly string[];
};

/** Of each kind of reach; the two at the beginning for every day. */
export const SCOPES: readonly Scope[] = [
  { regions: ['52'] }, { regions: [''] }, { regions: ['52.71'] }, { regions: ['32'] }, { regions: [] }, { regions: [MATARAM[0]] }, { regions: [MATARAM[1]] },
  { regions: ['52.72', '32.73'] }, { regions: [''], programmes: ['kotaku-cfw'] }, { regions: [''], programmes: ['pkh'] }, { regions: ['52'], programmes: ['tps3r', 'kotaku-cfw'] }, { regions: ['52.71'], programmes: [] },
];

const PLACES: readonly Place[] = [
  { programme: 'kotaku-cfw', region: MATARAM[0], satker: 'bppw-52', satkerRegion: '52' },
  { programme: 'tps3r', region: MATARAM[0], satker: 'bppw-5', satkerRegion: '' },
  { programme: 'kotaku-cfw', region: BANDUNG, satker: 'bppw-32', satkerRegion: '32' },
];

const AT_ONCE = 24;

const idOf = ({ programme, region }: Place): string => `${programme}-2021-${region}`;

const addressOf = (path: string, place: Place): string =>
  path.replace(':id', idOf(place)).replace(':satker', place.satker).replace(':fiscalYear', '2021').replace(':programme', place.programme).replace(':version', '1').replace(':name', 'location_board').replace(':draft', '2').replace(':revision', '0').replace(':preview', '0'.repeat(64)).replace(':format', 'csv').replace(':form', 'mis-7').replace(':sha256', '0'.repeat(64));

/** Without a key and with an empty body, so that whoever is let through changes nothing. */
const knock = async (client: Client, { method, path }: ServedRoute, place: Place): Promise<number> => {
  if (path !== '/v1/live') return (await client.request(method, addressOf(path, place), method === 'POST' ? { body: {} } : {})).status;
  const hangUp = new AbortController();
  const { status } = await client.open(path, {}, hangUp.signal);
  hangUp.abort();
  return status;
};

const isAs = (expected: Verdict, status: number): boolean =>
  expected === 'through' ? ![401, 403, 404, 405].includes(status) && status < 500 : status === expected;

type Caller = { readonly role: Role; readonly scope: Scope };
type Door = { readonly route: ServedRoute; readonly expected: Expected; readonly place: Place };

/** Signing out is left aside: it would end the session. */
const doorsOf = (routes: readonly ServedRoute[]): readonly Door[] => routes.flatMap((route) => {
  const expected = EXPECTED[`${route.method} ${route.path}`];
  return expected === undefined || route.method === 'DELETE' ? [] : PLACES.map((place) => ({ route, expected, place }));
});

const deviationsOf = async (client: Client, caller: Caller | undefined, doors: readonly Door[]): Promise<readonly string[]> => {
  const deviations: string[] = [];
  for (let at = 0; at < doors.length; at += AT_ONCE) {
    await Promise.all(doors.slice(at, at + AT_ONCE).map(async ({ route, expected, place }) => {
      const status = await knock(client, route, place);
      const due = verdict(route.method, expected, place, caller);
      if (!isAs(due, status)) deviations.push(`${caller?.role ?? 'nobody'} ${JSON.stringify(caller?.scope ?? {})}: ${route.method} ${addressOf(route.path, place)} answered ${status} instead of ${due}`);
    }));
  }
  return deviations;
};

/** Of the schedule that holds, as it is. */
const drafted = async (centre: Client, programme: string): Promise<void> => {
  const schedule = `/v1/schedules/${programme}/2021`;
  const { body: { newest } } = await centre.get(schedule);
  const { status } = await centre.post(`${schedule}/drafts`, { content: newest.content, note: 'Rancangan' });
  if (status !== 200) throw new Error(`the draft of ${programme} answered ${status}`);
};

const furnished = async (server: RunningServer): Promise<void> => {
  const centre = await server.signIn('pengawas-pusat');
  for (const { programme, region, satker } of PLACES) {
    await designated(centre, region, programme);
    const { status } = await centre.post(`/v1/budgets/${satker}/2021/commands/record-dipa`, { number: 'DIPA-1', date: '2021-01-04', amount: 1_000_000_000 });
    if (status !== 200) throw new Error(`the DIPA of ${satker} answered ${status}`);
    await drafted(centre, programme);
  }
};

/** Every route the router serves x every role x so many scopes x every place, and nobody in particular. */
export const walkMatrix = async (scopes: readonly Scope[], say: (line: string) => void, roles: readonly Role[] = ROLES): Promise<MatrixReport> => {
  const server = await startServer({ now: MORNING });
  try {
    await furnished(server);
    const routes = servedRoutes(server.app);
    const served = new Set(routes.map(({ method, path }) => `${method} ${path}`));
    const doors = doorsOf(routes);
    const deviations = [...await deviationsOf(server.anonymous, undefined, doors)];
    for (const scope of scopes) {
      for (const role of roles) deviations.push(...await deviationsOf(await server.signIn(role, scope), { role, scope }, doors));
      say(`asked with the authority ${JSON.stringify(scope)}`);
    }
    return {
      routes: routes.length, requests: doors.length * (1 + scopes.length * roles.length), deviations,
      unlisted: [...served].filter((route) => EXPECTED[route] === undefined),
      unserved: Object.keys(EXPECTED).filter((route) => !served.has(route)),
    };
  } finally {
    await server.stop();
  }
};
