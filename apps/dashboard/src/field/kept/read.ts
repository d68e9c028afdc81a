import createClient from 'openapi-fetch';
import type { components, paths } from '../../api/openapi.js';
import { KINDS } from '../outbox/report.js';
import { namesIn } from './names.js';
import { keepBoard, keepReading, keptReading } from './readings.js';

type Schemas = components['schemas'];
type Item = Schemas['LocationItemDto'];

/** Reads under the session of this account and of no other, whoever signs in meanwhile. */
const as = (account: string) => createClient<paths>({ baseUrl: window.location.origin, headers: { 'tahapan-account': account } });

/** Somebody who has more than these works in the dashboard. */
const MOST_LOCATIONS = 100;
const MOST_DEADLINES = 200;
/** What may be reported also hangs on days and on the law, which do not move a location's revision. */
const STANDS_FOR_MS = 60 * 60 * 1000;

export const readEverything = async ({ account, unit }: Schemas['SessionDto']): Promise<void> => {
  const client = as(account);
  const [places, due, laws] = await Promise.all([
    client.GET('/v1/locations', { params: { query: { limit: MOST_LOCATIONS } } }),
    client.GET('/v1/deadlines', { params: { query: { status: 'open', running: true, limit: MOST_DEADLINES } } }),
    client.GET('/v1/definitions'),
  ]);
  const list = settled(places) as Schemas['LocationListDto'];
  const { deadlines, labels } = settled(due) as Schemas['DeadlineListDto'];
  const names = namesIn((settled(laws) as Schemas['DefinitionListDto']).definitions);
  const locations = list.locations.filter((item): item is Item => 'revision' in item);
  await keepBoard({ account, unit, locations, total: list.total, deadlines, programmes: names.programmes, labels: { ...names.labels, ...labels }, zone: deadlines.find(({ work }) => work !== undefined)?.work?.zone, readAt: new Date().toISOString() });
  for (const item of locations) await readAgainIfChanged(account, item);
};

const readAgainIfChanged = async (account: string, { locationId, revision }: Item): Promise<void> => {
  const known = await keptReading(account, locationId);
  if (known !== undefined && known.view.revision >= revision && Date.now() - Date.parse(known.readAt) < STANDS_FOR_MS) return;
  await readPlace(account, locationId);
};

export const readPlace = async (account: string, id: string): Promise<void> => {
  const client = as(account);
  const params = { path: { id } };
  const [view, allowed] = await Promise.all([client.GET('/v1/locations/{id}', { params }), client.GET('/v1/locations/{id}/allowed-commands', { params })]);
  const { commands } = settled(allowed) as Schemas['AllowedCommandsDto'];
  await keepReading({
    account,
    view: settled(view) as Schemas['LocationViewDto'],
    commands: commands.filter(({ address }) => (KINDS as readonly string[]).includes(address)),
    readAt: new Date().toISOString(),
  });
};

/** What is not answered with what was asked for (also: not yet) leaves what is kept as it is. */
const settled = <T>({ data, error, response }: { readonly data?: T; readonly error?: unknown; readonly response: Response }): T => {
  if (data === undefined || response.status !== 200) throw error ?? new Error(`${response.status}`);
  return data;
};
