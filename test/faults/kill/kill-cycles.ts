// kill -9 under load, start again, and ask: is every acknowledged command there, exactly once?
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signIn } from '../../system/client.js';
import { designationOf, freshPlaces } from '../../system/places.js';
import { runCli, startProcess, type ServerProcess } from '../../system/server-process.js';
import type { Dice } from '../dice.js';
import { environmentOf, isRebuilding, momentOf, type Moment } from './moments.js';
import { notReplayed, writeUntilGone, type Acknowledged } from './writers.js';

export type KillOptions = {
  readonly cycles: number;
  /** Cycles before these ones: which moment comes next goes on from there. */
  readonly after: number;
  readonly writers: number;
  readonly dice: Dice;
  /** A planted fault: count as acknowledged what was never sent, as if the store had lost it. */
  readonly forget?: boolean;
};

export type KillReport = {
  readonly cycles: number;
  /** Named points at which a server really died. */
  readonly points: readonly string[];
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

/** Two of 32 writers quarrel over each. */
const LOCATIONS = 16;
const LONGEST_LIFE_MS = 6_000;
const REPLAYS_PER_CYCLE = 20;
const REBUILT = 'location_board';

/** So many deaths over one data directory, each followed by a new start and questions. */
export const runKillCycles = async ({ cycles, after, writers, dice, forget = false }: KillOptions): Promise<KillReport> => {
  const directory = mkdtempSync(join(tmpdir(), 'kill-'));
  const acknowledged: Acknowledged[] = [];
  const points = new Set<string>();
  let wrong = 0;
  try {
    const first = await startProcess(directory);
    const locations = await designate(first);
    await first.kill();
    let moment = momentOf(after, dice);
    let server = await startProcess(directory, environmentOf(moment));
    for (let cycle = 1; cycle <= cycles; cycle += 1) {
      const dying = die(server, moment);
      const fresh = await writeUntilGone(server, locations, writers);
      if (moment.kind === 'point' && !(await dying).byTime) points.add(moment.point);
      acknowledged.push(...fresh);
      if (forget) acknowledged.push({ locationId: locations[0]!, account: 'never-sent', key: randomUUID(), revision: 1, seen: 0 });
      moment = momentOf(after + cycle, dice);
      server = await startProcess(directory, environmentOf(moment));
      wrong += await notReplayed(server, acknowledged.slice(-REPLAYS_PER_CYCLE));
    }
    const found = await accountsOf(server, locations);
    await server.kill();
    return {
      cycles,
      points: [...points],
      acknowledged: acknowledged.length,
      lost: acknowledged.filter(({ account }) => !found.has(account)).length,
      doubled: [...found.values()].filter((times) => times > 1).length,
      notReplayed: wrong,
      unequalProjections: await unequalToRebuild(directory),
    };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
};

/** A point that is not passed in time is no reason to live on. */
const die = async (server: ServerProcess, moment: Moment): Promise<{ readonly byTime: boolean }> => {
  if (isRebuilding(moment)) await rebuild(server);
  const time = new AbortController();
  const limit = new Promise<true>((resolve) => {
    const timer = setTimeout(() => resolve(true), moment.kind === 'time' ? moment.ms : LONGEST_LIFE_MS);
    time.signal.addEventListener('abort', () => clearTimeout(timer));
  });
  const byTime = await Promise.race([limit, server.gone.then(() => false)]);
  time.abort();
  if (byTime) await server.kill();
  return { byTime };
};

const rebuild = async ({ base }: ServerProcess): Promise<void> => {
  const operator = await signIn(base, { demo: 'operator' });
  await operator.post(`/v1/operations/projections/${REBUILT}/rebuild`).catch(() => undefined); // it may die of it before it answers
  operator.close();
};

const designate = async ({ base }: ServerProcess): Promise<string[]> => {
  const central = await signIn(base, { demo: 'pengawas-pusat' });
  const nextPlace = freshPlaces();
  const places = Array.from({ length: LOCATIONS }, nextPlace);
  for (const place of places) {
    const answer = await central.command(place.locationId, 'designate-location', designationOf(place));
    if (answer.status !== 200) throw new Error(`designation answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  }
  central.close();
  return places.map(({ locationId }) => locationId);
};

/** Account -> times assigned, from the locations' histories. */
const accountsOf = async ({ base }: ServerProcess, locations: readonly string[]): Promise<ReadonlyMap<string, number>> => {
  const client = await signIn(base, { demo: 'auditor' });
  const times = new Map<string, number>();
  for (const locationId of locations) {
    const { body } = await client.get(`/v1/locations/${locationId}/history`);
    for (const { type, data } of body['history'] as { type: string; data: { account: string } }[]) {
      if (type === 'OfficerAssigned') times.set(data.account, (times.get(data.account) ?? 0) + 1);
    }
  }
  client.close();
  return times;
};

/** What lies on the disk after the last kill, against the same tables built anew from the journal. */
const unequalToRebuild = async (dataDirectory: string): Promise<number> => {
  const { tables } = await runCli(dataDirectory, 'rebuild', 'all') as { tables: { verdict: string }[] };
  return tables.filter(({ verdict }) => verdict !== 'identical').length;
};
