import { CommandBus } from '@nestjs/cqrs';
import { openRegions } from '@app/adapters/kemendagri';
import { officerFor, publishDefinition } from '@app/engine';
import type { Actor } from '@app/kernel';
import type { LocationEvent } from '@app/programme';
import { exampleDefinition, type Attempt } from '@app/testing/example';
import type { Client } from '../../e2e/client.js';
import { startServer, type RunningServer } from '../../e2e/start-server.js';
import { isOwn } from './decided.js';
import { handsIn, type Hands } from './hands.js';

/** As the lives know it: the evening of their last day. */
const NOW = '2022-02-01T12:00:00.000Z';
const SATKER = 'bppw-52';
const AT_ONCE = 8;
/** Where the lives take place as they are drawn, up to the last digit, and the like of it in every district that has villages. */
const VILLAGES_DRAWN = '52.71.03.100';
const FOURTH_VILLAGE = /^(.*\.200)4$/;

const kebab = (command: string): string => command.replace(/(?<=.)[A-Z]/g, '-$&').toLowerCase();
const accountOf = ({ role, person }: Pick<Actor, 'role' | 'person'>): string => `${role}.${person}`;
const personOf = ({ id }: Pick<Actor, 'id'>): string => id.slice(id.indexOf('.') + 1);

/** One account for each role of each person, each signed in once. */
class Offices {
  private readonly clients = new Map<string, Promise<Client>>();
  constructor(private readonly server: RunningServer) {}

  of({ role, person }: Actor): Promise<Client> {
    const account = accountOf({ role, person });
    const known = this.clients.get(account) ?? this.server.signIn(role, { regions: [''], account, person });
    this.clients.set(account, known);
    return known;
  }
}

const bodyOf = ({ command: { type, data }, facts: { occurredOn } }: Attempt, villages: string): object => {
  const body = { ...data, ...(type === 'DesignateLocation' ? { satker: SATKER } : {}), occurredAt: `${occurredOn}T12:00:00+08:00` };
  return JSON.parse(JSON.stringify(body).replaceAll(VILLAGES_DRAWN, villages)) as object;
};

export type HttpHands = Hands & { readonly histories: number; readonly commands: number; readonly ownRefused: number };

type Country = { readonly offices: Offices; readonly auditor: Client };

/** Sends every attempt as the one who makes it, each upon the newest revision; then reads what became of it. */
const lived = async (attempts: readonly Attempt[], villages: string, { offices, auditor }: Country): Promise<HttpHands> => {
  const id = `${exampleDefinition.programme}-2021-${villages}4`;
  let [revision, ownRefused] = [0, 0];
  for (const attempt of attempts) {
    const client = await offices.of(attempt.facts.actor);
    const { status, body } = await client.command(id, kebab(attempt.command.type), bodyOf(attempt, villages), { revision });
    if (status >= 500) throw new Error(`${attempt.command.type} of ${id} answered ${status} ${JSON.stringify(body)}`);
    if (status === 200) ({ revision } = body as { revision: number });
    if (status === 409 && isOwn((body as { unmet: [] }).unmet)) ownRefused += 1;
  }
  const { body } = await auditor.get(`/v1/locations/${id}/history`);
  const history = (body.history ?? []) as (LocationEvent & { readonly actor: Pick<Actor, 'id'> })[];
  const hands = handsIn(history.map(({ actor, ...event }) => ({ event, person: personOf(actor) })));
  return { ...hands, histories: 1, commands: attempts.length, ownRefused };
};

const both = (one: HttpHands, other: HttpHands): HttpHands => ({
  verified: one.verified + other.verified, released: one.released + other.released, violations: [...one.violations, ...other.violations],
  histories: one.histories + other.histories, commands: one.commands + other.commands, ownRefused: one.ownRefused + other.ownRefused,
});

const NOTHING: HttpHands = { verified: 0, released: 0, violations: [], histories: 0, commands: 0, ownRefused: 0 };

/** The same lives through the door of the running server, where every person signs in with an account for each of their roles. */
export const liveOverHttp = async (lives: readonly (readonly Attempt[])[], say: (line: string) => void): Promise<HttpHands> => {
  const server = await startServer({ now: NOW });
  try {
    // The example cites no guideline, which is asked of a law that comes in by the door.
    await publishDefinition(server.app.get(CommandBus), { definition: exampleDefinition, findings: [], note: 'Uji' }, { ...officerFor('pengawas-pusat', ''), source: 'app' });
    const satker = await server.signIn('satker');
    const { status } = await satker.post(`/v1/budgets/${SATKER}/2021/commands/record-dipa`, { number: 'DIPA-1', date: '2021-01-04', amount: 50_000_000_000 });
    if (status !== 200) throw new Error(`the DIPA answered ${status}`);
    const country = { offices: new Offices(server), auditor: await server.signIn('auditor') };
    const villages = openRegions().within(undefined, 'village').flatMap(({ code }) => FOURTH_VILLAGE.exec(code)?.[1] ?? []);
    let hands = NOTHING;
    for (let at = 0; at < lives.length; at += AT_ONCE) {
      const some = await Promise.all(lives.slice(at, at + AT_ONCE).map((attempts, beside) => lived(attempts, villages[at + beside]!, country)));
      hands = some.reduce(both, hands);
      if (at % (8 * AT_ONCE) === 0) say(`${hands.histories} histories over HTTP, ${hands.commands} commands`);
    }
    return hands;
  } finally {
    await server.stop();
  }
};
