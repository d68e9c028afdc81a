import { randomUUID } from 'node:crypto';
import type { Client } from '../../system/client.js';
import { designationOf, type Place } from '../../system/places.js';
import type { Dice } from '../dice.js';
import type { History, Operation } from './history.js';

const ROLE = 'ppk';
const READS_OF_TEN = 4;

/** Writers and readers of one new location, spread over the clients; every answer, and what the journal holds at the end. */
export const recordHistory = async (clients: readonly Client[], place: Place, operations: number, dice: Dice): Promise<History> => {
  const designated = await clients[0]!.command(place.locationId, 'designate-location', designationOf(place));
  if (designated.status !== 200) throw new Error(`designation answered ${designated.status}: ${JSON.stringify(designated.body)}`);
  const first = Number(designated.body['revision']) + 1;
  const seen: Operation[] = [];
  let left = operations;
  await Promise.all(clients.map(async (client) => {
    let newest = first - 1;
    while (left > 0) {
      left -= 1;
      const began = performance.now();
      const answer = await (dice.below(10) < READS_OF_TEN ? read(client, place) : write(client, place, newest));
      seen.push({ began, ended: performance.now(), did: answer });
      if (answer.kind !== 'unknown') newest = answer.kind === 'too-late' ? answer.newest : answer.revision;
    }
  }));
  return { operations: seen, first, values: await journalOf(clients[0]!, place) };
};

const write = async (client: Client, { locationId }: Place, seen: number): Promise<Operation['did']> => {
  const value = `ppk-${randomUUID()}`;
  const { status, body } = await client.command(locationId, 'assign-officer', { role: ROLE, account: value, unit: 'bppw-52' }, { revision: seen });
  if (status === 200) return { kind: 'wrote', value, seen, revision: Number(body['revision']) };
  if (status === 412) return { kind: 'too-late', seen, newest: Number(body['revision']) };
  if (status === 503) return { kind: 'unknown', value };
  throw new Error(`assign-officer answered ${status}: ${JSON.stringify(body)}`);
};

const read = async (client: Client, { locationId }: Place): Promise<Operation['did']> => {
  const { status, body } = await client.get(`/v1/locations/${locationId}`);
  if (status !== 200) throw new Error(`a location answered ${status}: ${JSON.stringify(body)}`);
  const officers = body['officers'] as { readonly [role in typeof ROLE]?: { readonly account: string } };
  return { kind: 'read', value: officers[ROLE]?.account, revision: Number(body['revision']) };
};

const journalOf = async (client: Client, { locationId }: Place): Promise<string[]> => {
  const { body } = await client.get(`/v1/locations/${locationId}/history`);
  const events = body['history'] as readonly { readonly type: string; readonly data: { readonly account: string } }[];
  return events.filter(({ type }) => type === 'OfficerAssigned').map(({ data }) => data.account);
};
