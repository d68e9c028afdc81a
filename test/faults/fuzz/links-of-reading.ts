import { ROLES, type Role } from '@app/kernel';
import { bodyOf, expecting, LOCATION, requestFor, type Link, type Story } from './story.js';

const HELD_NOW = '2021-03-08T01:00:00.000Z';
const BEFORE = '2021-01-01T00:00:00Z';

const NATIONAL: readonly Role[] = ['pengawas-pusat', 'auditor', 'operator'];
/** The other offices answer for one province. */
const sees = (role: Role, { region }: Story): boolean => NATIONAL.includes(role) || region.startsWith('52.');

const ofCaller = (caller: number): Role => ROLES[caller - 1]!;

const read: Link = {
  name: 'the location',
  ask: (door, story) => requestFor(door, { route: LOCATION, path: story, by: story.chance.pick(ROLES) }),
  then: (reply, story) => sees(ofCaller(reply.request.caller), story)
    ? expecting('the location is not as it was left', reply.status === 200 && bodyOf(reply)['revision'] === story.revision && reply.headers.get('etag') === `"${story.revision}"`)
    : expecting('a location outside is not unknown', reply.status === 404),
};

const asOf: Link = {
  name: 'the location as it was known',
  ask: (door, story) => requestFor(door, { route: LOCATION, path: story, query: { asOf: story.chance.pick([HELD_NOW, BEFORE]) }, by: 'auditor' }),
  then: (reply) => expecting('the past is another', reply.status === (reply.request.address.includes('2021-01') ? 404 : 200)),
};

const history: Link = {
  name: 'its history',
  ask: (door, story) => requestFor(door, { route: `${LOCATION}/history`, path: story, by: 'auditor' }),
  then: (reply, story) => {
    const entries = (bodyOf(reply)['history'] ?? []) as readonly { readonly commandId: string; readonly position: string; readonly revision: number }[];
    return expecting('the history lacks what was answered', entries.length === story.revision + 1 && entries[0]?.commandId === story.key && entries.at(-1)?.position === story.position);
  },
};

const refusals: Link = {
  name: 'its refusals',
  ask: (door, story) => requestFor(door, { route: `${LOCATION}/refusals`, path: story, by: 'auditor' }),
  then: (reply, { refused }) => expecting('refusals are not kept', ((bodyOf(reply)['refusals'] ?? []) as readonly unknown[]).length >= refused),
};

const listed: Link = {
  name: 'the list, including what was written',
  ask: (door, { id, position }) => requestFor(door, { route: '/v1/locations', query: { q: id, after: position }, by: 'pengawas-pusat' }),
  then: (reply, { revision }) => {
    const { locations = [], total } = bodyOf(reply) as { readonly locations?: readonly { readonly revision: number }[]; readonly total?: number };
    return expecting('the list does not show what was written', reply.status === 202 || (total === 1 && locations[0]?.revision === revision));
  },
};

const paged: Link = {
  name: 'a page of the list',
  ask: (door, { cursor }) => requestFor(door, { route: '/v1/locations', query: { limit: 1, ...(cursor === undefined ? {} : { cursor }) }, by: 'auditor' }),
  then: (reply, story) => {
    const { locations = [], nextCursor } = bodyOf(reply) as { readonly locations?: readonly object[]; readonly nextCursor?: string };
    story.cursor = nextCursor;
    return expecting('the cursor leads nowhere', reply.status === 200 && locations.length === 1);
  },
};

const carried: Link = {
  name: 'the cursor of one list at another',
  when: ({ cursor }) => cursor !== undefined,
  ask: (door, { cursor }) => requestFor(door, { route: '/v1/locations', query: { limit: 1, cursor, sort: 'latest-change' }, by: 'auditor' }),
  then: (reply) => expecting('a cursor is taken for another list', reply.status === 422),
};

const transitions: Link = {
  name: 'its transitions',
  ask: (door, { id, position }) => requestFor(door, { route: '/v1/transitions', query: { locationId: id, after: position }, by: 'auditor' }),
  then: (reply) => expecting('its designation is no transition', reply.status === 202 || ((bodyOf(reply)['transitions'] ?? []) as readonly unknown[]).length > 0),
};

const law: Link = {
  name: 'the law it is judged by',
  ask: (door) => requestFor(door, { route: '/v1/definitions/{programme}/{version}', path: { programme: 'kotaku-cfw', version: 1 }, by: 'fasilitator' }),
  then: (reply) => expecting('the law is not there', reply.status === 200),
};

const overview: Link = {
  name: 'the figures with it',
  ask: (door, { position, region }) => requestFor(door, { route: '/v1/overview', query: { after: position, province: region.slice(0, 2) }, by: 'pengawas-pusat' }),
  then: (reply) => expecting('the figures do not count it', reply.status === 202 || (bodyOf(reply)['figures'] as { readonly locations: number }).locations > 0),
};

export const LINKS_OF_READING: readonly Link[] = [read, read, asOf, history, refusals, listed, paged, carried, transitions, law, overview];
