import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { signIn, type Client } from '../../system/client.js';
import { startDouble, type DoubleProcess } from '../../system/double-process.js';
import { freshPlaces } from '../../system/places.js';
import { runCliWith, startProcess } from '../../system/server-process.js';
import { tcpProxy, type TcpProxy, type WireFault } from '../../system/tcp-proxy.js';
import { diceOf, type Dice } from '../dice.js';
import type { Trial } from '../proof.js';
import { isShown, reconcile } from './accounts.js';
import { loadOn, type Load } from './load.js';

const WRITERS = 8;
const FULL_SIZE_FROM = 100;
const A_MINUTE_MS = 60_000;
const A_MOMENT_MS = 3_000;

export type NetReport = {
  readonly recoveries: readonly { readonly kind: string; readonly ms: number }[];
  /** The store gone for a while, and what the server said about itself meanwhile. */
  readonly outage: { readonly ms: number; readonly saidReady: boolean; readonly readsAnswered: boolean };
  readonly acknowledged: number;
  readonly lost: number;
  readonly doubled: number;
  readonly unequalTables: readonly string[];
  readonly exitCode: number | null;
};

/** For how long each lasts is up to the dice. */
const faultFrom = (n: number, dice: Dice): { readonly fault: WireFault; readonly ms: number } => {
  const kinds: readonly WireFault[] = [
    { kind: 'latency', ms: 50 + dice.below(400) }, { kind: 'refuse' }, { kind: 'reset' }, { kind: 'black hole' }, { kind: 'dropped replies' },
  ];
  return { fault: kinds[n % kinds.length]!, ms: 200 + dice.below(2_800) };
};

type Stage = { readonly wire: TcpProxy; readonly load: Load; readonly reader: Client; readonly base: string };

const recoveryAfter = async ({ wire, load, reader }: Stage, fault: WireFault, ms: number): Promise<number> => {
  await wire.inflict(fault);
  await pause(ms);
  await wire.heal();
  const healed = performance.now();
  const newest = await load.everyoneAnswered();
  while (!(await isShown(reader, newest)));
  return performance.now() - healed;
};

const outageOf = async (stage: Stage, ms: number): Promise<NetReport['outage'] & { readonly recovery: number }> => {
  await stage.wire.inflict({ kind: 'refuse' });
  await pause(ms);
  const ready = await fetch(`${stage.base}/health/ready`);
  const read = await stage.reader.get('/v1/locations?limit=5');
  await stage.wire.heal();
  const healed = performance.now();
  const newest = await stage.load.everyoneAnswered();
  while (!(await isShown(stage.reader, newest)));
  return { ms, saidReady: ready.ok, readsAnswered: read.status === 200, recovery: performance.now() - healed };
};

/** Answers what the screens hold that a rebuild from the journal does not, after the server has gone. */
const unequalTables = async (double: DoubleProcess, directory: string): Promise<readonly string[]> => {
  const { tables } = await runCliWith({ EVENTSTOREDB_URL: double.url }, directory, 'rebuild', 'all') as { tables: readonly { table: string; verdict: string }[] };
  return tables.filter(({ verdict }) => verdict !== 'identical').map(({ table, verdict }) => `${table}: ${verdict}`);
};

/** What may happen to the store once the server has gone, before its journal is compared. */
export type Reopen = (double: DoubleProcess, journal: string) => Promise<DoubleProcess>;

export const faultsOnTheWire = async ({ size, seed, say }: Trial, reopen: Reopen = async (double) => double): Promise<NetReport> => {
  const directory = mkdtempSync(join(tmpdir(), 'net-'));
  const journal = join(directory, 'double.ndjson');
  let double = await startDouble({ data: journal });
  const wire = await tcpProxy(double.port);
  const server = await startProcess(directory, {
    TAHAPAN_REQUESTS_PER_MINUTE: '100000000', EVENTSTOREDB_URL: double.url.replace(`:${double.port}`, `:${wire.port}`),
  });
  try {
    const load = await loadOn(server.base, WRITERS, freshPlaces());
    const reader = await signIn(server.base, { demo: 'auditor' });
    const stage = { wire, load, reader, base: server.base };
    await load.everyoneAnswered();
    const dice = diceOf(seed);
    const recoveries: { kind: string; ms: number }[] = [];
    for (let n = 0; n < size; n += 1) {
      const { fault, ms } = faultFrom(n, dice);
      recoveries.push({ kind: fault.kind, ms: await recoveryAfter(stage, fault, ms) });
      say(`  ${n + 1} of ${size}: ${fault.kind} for ${ms} ms, all well ${Math.round(recoveries.at(-1)!.ms)} ms later; ${load.acknowledged.length} acknowledged`);
    }
    say('  the store is gone for a while …');
    const { recovery, ...outage } = await outageOf(stage, size >= FULL_SIZE_FROM ? A_MINUTE_MS : A_MOMENT_MS);
    recoveries.push({ kind: 'outage', ms: recovery });
    await load.stop();
    reader.close();
    const exitCode = await server.stop();
    double = await reopen(double, journal);
    return {
      recoveries, outage, exitCode,
      acknowledged: load.acknowledged.length,
      ...reconcile(load.acknowledged, await double.control.events()),
      unequalTables: await unequalTables(double, directory),
    };
  } finally {
    await server.kill();
    await wire.close();
    await double.stop();
    rmSync(directory, { recursive: true, force: true });
  }
};
