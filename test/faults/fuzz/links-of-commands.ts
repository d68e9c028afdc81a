import { ROLES, type Role } from '@app/kernel';
import { designationOf } from '../../e2e/places.js';
import { bodyOf, draftFor, expecting, LOCATION, newKey, requestFor, type Link, type Offer, type Story } from './story.js';

const CENTRE: Role = 'pengawas-pusat';
const PROGRAMME = 'kotaku-cfw';

const designation = ({ region, satker }: Story): object => ({ ...designationOf(region, PROGRAMME), satker });
const ifMatch = (revision: number): { 'if-match': string } => ({ 'if-match': `"${revision}"` });

/** Every story begins with it. */
export const DESIGNATION: Link = {
  name: 'designate',
  ask: (door, story) => {
    story.key = newKey(story);
    story.body = designation(story);
    return requestFor(door, { method: 'post', route: `${LOCATION}/commands/designate-location`, path: story, headers: { 'idempotency-key': story.key }, body: story.body, by: CENTRE });
  },
  then: (reply, story) => {
    const { revision, position, replayed } = bodyOf(reply);
    story.revision = Number(revision);
    story.position = String(position);
    return expecting('a new place is not designated', reply.status === 200 && replayed === false && reply.headers.get('etag') === `"${story.revision}"`);
  },
};

const again: Link = {
  name: 'designate again by the same key',
  ask: (door, story) => requestFor(door, { method: 'post', route: `${LOCATION}/commands/designate-location`, path: story, headers: { 'idempotency-key': story.key }, body: story.body, by: CENTRE }),
  then: (reply) => expecting('a repeat is not answered as such', reply.status === 200 && bodyOf(reply)['replayed'] === true && reply.headers.get('idempotency-replayed') === 'true'),
};

const another: Link = {
  name: 'another request by the same key',
  ask: (door, story) => requestFor(door, { method: 'post', route: `${LOCATION}/commands/designate-location`, path: story, headers: { 'idempotency-key': story.key }, body: { ...story.body, amount: 1 }, by: CENTRE }),
  then: (reply) => expecting('a key is used for two requests', reply.status === 422 && bodyOf(reply)['code'] === 'idempotency-key.reused'),
};

const offered: Link = {
  name: 'allowed commands',
  ask: (door, story) => requestFor(door, { route: `${LOCATION}/allowed-commands`, path: story, by: story.chance.pick(ROLES) }),
  then: (reply, story) => {
    if (reply.status !== 200) return expecting('what is allowed is not told', reply.status === 404 && !story.region.startsWith('52'));
    const role = ROLES[reply.request.caller - 1]!;
    const standings = bodyOf(reply)['commands'] as readonly { readonly address: string; readonly allowed: boolean; readonly targets?: readonly { readonly allowed: boolean }[] }[];
    story.offers = standings.filter(({ allowed }) => allowed).flatMap(({ address, targets }): readonly Offer[] =>
      targets === undefined ? [{ address, target: {}, role }] : targets.filter(({ allowed }) => allowed).map((target) => ({ address, role, target: fieldsOf(target) })));
    return expecting('the tag is not the revision', reply.headers.get('etag') === `"${story.revision}"`);
  },
};

/** What the target names, without the standing of it. */
const fieldsOf = (target: object): object => Object.fromEntries(Object.entries(target).filter(([key]) => !['allowed', 'unmet'].includes(key)));

const taken: Link = {
  name: 'an offered command',
  when: ({ offers }) => offers.length > 0,
  ask: (door, story) => {
    const offer = story.chance.pick(story.offers);
    return requestFor(door, {
      method: 'post', route: `${LOCATION}/commands/${offer.address}`, path: story, by: offer.role, headers: { 'idempotency-key': newKey(story), ...ifMatch(story.revision) },
      body: draftFor(door, story, offer), query: story.chance.happens(0.2) ? { preview: true } : {},
    });
  },
  then: (reply, story) => {
    const { revision, position, preview } = bodyOf(reply);
    if (reply.status === 409) story.refused += preview === true || reply.request.address.includes('preview') ? 0 : 1;
    if (reply.status !== 200 || preview === true) return expecting(`an offered command is answered with ${reply.status}`, [200, 409, 422].includes(reply.status));
    const events = bodyOf(reply)['events'] as readonly object[];
    const moved = Number(revision) - story.revision;
    story.revision = Number(revision);
    story.position = String(position ?? story.position);
    story.offers = [];
    return expecting('the revision moves otherwise than the events', moved === events.length);
  },
};

const stale: Link = {
  name: 'a command upon an older revision',
  when: ({ revision }) => revision > 0,
  ask: (door, story) => requestFor(door, {
    method: 'post', route: `${LOCATION}/commands/assign-officer`, path: story, by: CENTRE, headers: { 'idempotency-key': newKey(story), ...ifMatch(story.revision - 1) },
    body: { role: 'ppk', account: 'ppk-1', unit: 'PPK' },
  }),
  then: (reply, story) => {
    const { revision, since } = bodyOf(reply);
    return expecting('an older revision is not refused with what has happened since', reply.status === 412 && revision === story.revision && (since as readonly unknown[]).length === 1);
  },
};

const without = (header: 'idempotency-key' | 'if-match', status: number, code: string): Link => ({
  name: `a command without ${header}`,
  ask: (door, story) => {
    const headers: Record<string, string> = { 'idempotency-key': newKey(story), ...ifMatch(story.revision) };
    delete headers[header];
    return requestFor(door, { method: 'post', route: `${LOCATION}/commands/resume`, path: story, by: CENTRE, headers, body: { on: '2021-03-01', reason: 'Uji' } });
  },
  then: (reply) => expecting(`${header} is not missed`, reply.status === status && bodyOf(reply)['code'] === code),
});

const BUDGET = '/v1/budgets/{satker}/{fiscalYear}';
const budgetPath = ({ satker }: Story) => ({ satker, fiscalYear: 2021 });

const dipa: Link = {
  name: 'the DIPA of its satker',
  when: ({ budgetRevision }) => budgetRevision === undefined,
  ask: (door, story) => requestFor(door, {
    method: 'post', route: `${BUDGET}/commands/record-dipa`, path: budgetPath(story), by: CENTRE, headers: { 'idempotency-key': newKey(story) }, body: { number: 'DIPA-1', date: '2021-01-04', amount: 1_000_000_000 },
  }),
  then: (reply, story) => {
    story.budgetRevision = Number(bodyOf(reply)['revision']);
    return expecting('a new DIPA is not recorded', reply.status === 200 && story.budgetRevision === 0);
  },
};

const revised: Link = {
  name: 'a revision of that DIPA, upon its tag',
  when: ({ budgetRevision }) => budgetRevision === 0,
  ask: (door, story) => requestFor(door, {
    method: 'post', route: `${BUDGET}/commands/open-dipa-revision`, path: budgetPath(story), by: CENTRE, headers: { 'idempotency-key': newKey(story), ...ifMatch(0) }, body: { reason: 'Refocusing', reference: 'S-1' },
  }),
  then: (reply, story) => {
    story.budgetRevision = Number(bodyOf(reply)['revision']);
    return expecting('the DIPA is not revised', reply.status === 200 && story.budgetRevision === 1);
  },
};

const budget: Link = {
  name: 'that DIPA',
  when: ({ budgetRevision }) => budgetRevision !== undefined,
  ask: (door, story) => requestFor(door, { route: BUDGET, path: budgetPath(story), by: 'auditor' }),
  then: (reply, story) => expecting('the DIPA is not where it was recorded', reply.status === 200 && reply.headers.get('etag') === `"${story.budgetRevision}"`),
};

export const LINKS_OF_COMMANDS: readonly Link[] = [
  again, another, offered, offered, taken, taken, taken, stale, without('idempotency-key', 400, 'idempotency-key.missing'), without('if-match', 428, 'if-match.missing'), dipa, revised, budget,
];
