import { signIn } from '../system/client.js';
import { startProcess } from '../system/server-process.js';
import { memoryOf, percentile, timeEach } from './measure.js';

const TIMES = 200;

export type ReadTime = { readonly what: string; readonly p50: number; readonly p95: number; readonly bytes: number };
export type ReadTimes = { readonly reads: readonly ReadTime[]; readonly memory: number; readonly startSeconds: number };

/** Latencies in milliseconds of one reader over a national year, one request after another. */
export const measureReads = async (dataDirectory: string, asOf: string): Promise<ReadTimes> => {
  const started = performance.now();
  const server = await startProcess(dataDirectory, { TAHAPAN_REQUESTS_PER_MINUTE: '100000000' });
  const startSeconds = (performance.now() - started) / 1_000;
  try {
    const client = await signIn(server.base, { demo: 'pengawas-pusat' });
    const { body } = await client.get('/v1/locations?limit=200');
    const ids = (body['locations'] as { locationId: string }[]).map(({ locationId }) => locationId);
    const some = (n: number): string => ids[(n * 37) % ids.length] ?? '';
    const at = encodeURIComponent(asOf);
    const paths: [string, (n: number) => string, times?: number][] = [
      ['one location, nobody asked for before', (n) => `/v1/locations/${some(n)}`, ids.length],
      ['one location, again', (n) => `/v1/locations/${some(n)}`],
      ['one location, as of', (n) => `/v1/locations/${some(n)}?asOf=${at}`],
      ['history of one location', (n) => `/v1/locations/${some(n)}/history`],
      ['allowed commands', (n) => `/v1/locations/${some(n)}/allowed-commands`],
      ['list, first page of 50', () => '/v1/locations?limit=50'],
      ['list, one province and stage', (n) => `/v1/locations?limit=50&stage=CONSTRUCTION&province=${['52', '33', '73'][n % 3]}`],
      ['list, search by name', (n) => `/v1/locations?limit=50&q=${['suka', 'jaya', 'karang'][n % 3]}`],
      ['overview, for the first time', () => '/v1/overview', 1],
      ['overview, again', () => '/v1/overview'],
      ['overview of each province, for the first time', () => '/v1/overview?by=province', 1],
      ['overview of each province, again', () => '/v1/overview?by=province'],
      ['overview, each time as of another moment', (n) => `/v1/overview?asOf=${encodeURIComponent(earlier(asOf, n))}`],
      ['transitions, newest 50', () => '/v1/transitions?limit=50'],
    ];
    const reads: ReadTime[] = [];
    for (const [what, path, times = TIMES] of paths) {
      let bytes = 0;
      const taken = await timeEach(times, async (n) => {
        const { status, body: read } = await client.get(path(n));
        if (status !== 200) throw new Error(`${path(n)} answered ${status}: ${JSON.stringify(read)}`);
        bytes = Math.max(bytes, JSON.stringify(read).length);
      });
      reads.push({ what, p50: percentile(taken, 50), p95: percentile(taken, 95), bytes });
    }
    client.close();
    return { reads, memory: memoryOf(server.pid).now, startSeconds };
  } finally {
    await server.stop();
  }
};

const earlier = (moment: string, minutes: number): string => new Date(Date.parse(moment) - minutes * 60_000).toISOString();
