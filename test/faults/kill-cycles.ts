// kill -9 at a random moment under load, start again, and ask: is every acknowledged command there, exactly once?
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signIn, type Answer, type Client } from '../system/client.js';
import { runCli, startProcess, type ServerProcess } from '../system/server-process.js';

export type KillOptions = {
  readonly cycles: number;
  readonly writers: number;
  readonly seed: number;
  /** A planted fault: count as acknowledged what was never sent, as if the store had lost it. */
  readonly forget?: boolean;
  readonly onCycle?: (cycle: number, acknowledged: number) => void;
};

export type KillReport = {
  readonly cycles: number;
  readonly acknowledged: number;
  /** Acknowledged, yet not in the location's history. */
  readonly lost: number;
  /** In the history more than once. */
  readonly doubled: number;
  /** Sent again with its key and not answered as before. */
  readonly notReplayed: number;
  /** Projections whose rows differ from a rebuild. */
  readonly unequalProjections: number;
};

type Acknowledged = { readonly locationId: string; readonly account: string; readonly key: string; readonly revision: number; readonly seen: number };

/** Sixteen locations, so that of 32 writers two quarrel over each. */
const PROGRAMMES = ['kotaku-apbn', 'kotaku-bpm', 'kotaku-cfw', 'kotaku-dfat'];
const VILLAGES = ['52.71.01.1010', '52.71.02.1001', '52.71.03.1004', '52.71.04.1001'];
const SHORTEST_LIFE_MS = 200;
const LONGEST_LIFE_MS = 1_200;
const REPLAYS_PER_CYCLE = 25;

export const runKillCycles = async ({ cycles, writers, seed, forget = false, onCycle }: KillOptions): Promise<KillReport> => {
  const directory = mkdtempSync(join(tmpdir(), 'kill-'));
  const random = mulberry32(seed);
  const acknowledged: Acknowledged[] = [];
  let notReplayed = 0;
  let unequalProjections = 0;
  let doubled = 0;
  let lost = 0;
  try {
    let server = await startProcess(directory);
    const locations = await designate(server);
    for (let cycle = 1; cycle <= cycles; cycle += 1) {
      const before = acknowledged.length;
      const lifetime = SHORTEST_LIFE_MS + random() * (LONGEST_LIFE_MS - SHORTEST_LIFE_MS);
      await writeUntilKilled(server, locations, writers, lifetime, acknowledged);
      if (forget) acknowledged.push({ locationId: locations[0] ?? '', account: 'never-sent', key: randomUUID(), revision: 1, seen: 0 });
      server = await startProcess(directory);
      notReplayed += await replayed(server, acknowledged.slice(before).slice(-REPLAYS_PER_CYCLE));
      onCycle?.(cycle, acknowledged.length);
    }
    for (const locationId of locations) {
      const found = await accountsOf(server, locationId);
      doubled += [...found.values()].filter((times) => times > 1).length;
      lost += acknowledged.filter((each) => each.locationId === locationId && !found.has(each.account)).length;
    }
    await server.kill();
    unequalProjections = await unequalToRebuild(directory);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
  return { cycles, acknowledged: acknowledged.length, lost, doubled, notReplayed, unequalProjections };
};

const designate = async ({ base }: ServerProcess): Promise<string[]> => {
  const central = await signIn(base, { demo: 'pengawas-pusat' });
  const ids: string[] = [];
  const places = PROGRAMMES.flatMap((programme) => VILLAGES.map((region) => ({ programme, region })));
  for (const [row, { programme, region }] of places.entries()) {
    const locationId = `${programme}-2021-${region}`;
    const sk = { number: '1/KPTS/UJI/2021', date: '2021-02-01', row: row + 1 };
    const data = { programme, fiscalYear: 2021, region, sk, amount: 300_000_000, satker: 'bppw-52', occurredAt: '2021-02-02T00:00:00Z' };
    const answer = await central.command(locationId, 'designate-location', data);
    if (answer.status !== 200) throw new Error(`designation answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    ids.push(locationId);
  }
  central.close();
  return ids;
};

/** Every writer assigns one new officer after another; each account name is used once in the whole proof. */
const writeUntilKilled = async (server: ServerProcess, locations: readonly string[], writers: number, lifetimeMs: number, acknowledged: Acknowledged[]): Promise<void> => {
  const clients = await Promise.all(Array.from({ length: writers }, () => signIn(server.base, { demo: 'pengawas-pusat' })));
  let alive = true;
  const placeOf = (writer: number): string => locations[writer % locations.length] ?? '';
  const known = await Promise.all(clients.map(async (client, writer) => revisionOf(await client.get(`/v1/locations/${placeOf(writer)}`))));
  const write = async (client: Client, writer: number): Promise<void> => {
    const locationId = placeOf(writer);
    let seen = known[writer] ?? 0;
    while (alive) {
      const account = `ppk-${randomUUID()}`;
      const key = randomUUID();
      const answer = await client.command(locationId, 'assign-officer', { role: 'ppk', account, unit: 'bppw-52' }, { key, revision: seen });
      const newest = Number(answer.body['revision'] ?? seen);
      if (answer.status === 200) acknowledged.push({ locationId, account, key, revision: newest, seen });
      else if (answer.status !== 412) throw new Error(`assign-officer answered ${answer.status}: ${JSON.stringify(answer.body)}`);
      seen = newest;
    }
  };
  const cut = (error: unknown): void => { if (alive) throw error; }; // once killed, broken connections are the point
  const work = Promise.all(clients.map((client, writer) => write(client, writer).catch(cut)));
  await Promise.race([new Promise((resolve) => { setTimeout(resolve, lifetimeMs); }), work]);
  alive = false;
  await server.kill();
  await work;
  for (const client of clients) client.close();
};

const revisionOf = ({ body }: Answer): number => Number(body['revision']);

/** How many of these, sent once more with their keys, are not answered as they were the first time. */
const replayed = async ({ base }: ServerProcess, samples: readonly Acknowledged[]): Promise<number> => {
  const client = await signIn(base, { demo: 'pengawas-pusat' });
  let wrong = 0;
  for (const { locationId, account, key, revision, seen } of samples) {
    const { status, body } = await client.command(locationId, 'assign-officer', { role: 'ppk', account, unit: 'bppw-52' }, { key, revision: seen });
    if (status !== 200 || body['replayed'] !== true || body['revision'] !== revision) wrong += 1;
  }
  client.close();
  return wrong;
};

/** Account -> times assigned, from the location's history. */
const accountsOf = async ({ base }: ServerProcess, locationId: string): Promise<Map<string, number>> => {
  const client = await signIn(base, { demo: 'auditor' });
  const { body } = await client.get(`/v1/locations/${locationId}/history`);
  client.close();
  const times = new Map<string, number>();
  for (const { type, data } of body['history'] as { type: string; data: { account: string } }[]) {
    if (type === 'OfficerAssigned') times.set(data.account, (times.get(data.account) ?? 0) + 1);
  }
  return times;
};

/** What lies on the disk after the last kill, against the same tables built anew from the journal. */
const unequalToRebuild = async (dataDirectory: string): Promise<number> => {
  const { tables } = await runCli(dataDirectory, 'rebuild', 'all') as { tables: { verdict: string }[] };
  return tables.filter(({ verdict }) => verdict !== 'identical').length;
};

const mulberry32 = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
};
