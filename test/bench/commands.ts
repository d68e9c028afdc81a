import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signIn, type Client } from '../system/client.js';
import { startProcess } from '../system/server-process.js';
import { median, memoryOf, rateOf } from './measure.js';
import { rawDriverRate } from './raw-driver.js';

const ROUNDS = 5;
const SECONDS = 4;
const CLIENTS = [1, 8, 32] as const;
const VILLAGE = '52.71.03.1004';
const FIRST_YEAR = 2021;

export type CommandRates = { readonly raw: number; readonly http: readonly { readonly clients: number; readonly perSecond: number }[]; readonly peakMemory: number };

/** Commands per second through HTTP with full durability, and the raw driver in the same rounds; medians. */
export const measureCommands = async (say: (line: string) => void): Promise<CommandRates> => {
  const directory = mkdtempSync(join(tmpdir(), 'bench-'));
  const server = await startProcess(join(directory, 'data'), { TAHAPAN_REQUESTS_PER_MINUTE: '100000000' });
  try {
    const raw: number[] = [];
    const http = new Map<number, number[]>(CLIENTS.map((clients) => [clients, []]));
    const writers = await Promise.all(Array.from({ length: Math.max(...CLIENTS) }, (_, n) => writerAt(server.base, n)));
    for (let round = 1; round <= ROUNDS; round += 1) {
      raw.push(rawDriverRate(directory, SECONDS));
      for (const clients of CLIENTS) http.get(clients)?.push(await rateOf(clients, SECONDS, (worker) => writers[worker]!()));
      say(`round ${round} of ${ROUNDS}: raw ${Math.round(raw.at(-1) ?? 0)}/s, http ${CLIENTS.map((clients) => `${clients}: ${Math.round(http.get(clients)?.at(-1) ?? 0)}/s`).join(', ')}`);
    }
    const { peak } = memoryOf(server.pid);
    return { raw: median(raw), http: CLIENTS.map((clients) => ({ clients, perSecond: median(http.get(clients) ?? []) })), peakMemory: peak };
  } finally {
    await server.stop();
    rmSync(directory, { recursive: true, force: true });
  }
};

/** A person of their own with a location of their own, so that what is measured is the engine and not a quarrel. */
const writerAt = async (base: string, n: number): Promise<() => Promise<void>> => {
  const client: Client = await signIn(base, { demo: 'pengawas-pusat', account: `pengawas-${n}` });
  const programme = ['kotaku-cfw', 'kotaku-dfat', 'kotaku-bpm', 'sanimas'][n % 4] ?? '';
  const fiscalYear = FIRST_YEAR - Math.floor(n / 4) % 10;
  const locationId = `${programme}-${fiscalYear}-${VILLAGE}`;
  const designation = {
    programme, fiscalYear, region: VILLAGE, amount: 300_000_000, satker: 'bppw-52',
    sk: { number: '1/KPTS/UJI', date: `${fiscalYear}-02-01`, row: 1 }, occurredAt: `${fiscalYear}-02-02T00:00:00Z`,
  };
  let revision = Number((await expectAccepted(client.command(locationId, 'designate-location', designation)))['revision']);
  let count = 0;
  return async () => {
    count += 1;
    const data = { role: 'ppk', account: `ppk-${count}`, unit: 'bppw-52' };
    revision = Number((await expectAccepted(client.command(locationId, 'assign-officer', data, { revision })))['revision']);
  };
};

const expectAccepted = async (answer: ReturnType<Client['command']>): Promise<Record<string, unknown>> => {
  const { status, body } = await answer;
  if (status !== 200) throw new Error(`a command answered ${status}: ${JSON.stringify(body)}`);
  return body;
};
