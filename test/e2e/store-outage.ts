// A demonstration: the store goes away in the middle of load and comes back. To watch it happen:
// node --import ./apps/launch/from-source/register.mjs test/e2e/store-outage.ts
import { randomUUID } from 'node:crypto';
import { EventStoreDbDouble } from '@app/testing/eventstoredb-double';
import type { Answer, Client } from './client.js';
import { designated, MATARAM, MORNING } from './places.js';
import { startServer, type RunningServer } from './start-server.js';
import { storeOn } from './test-store.js';
import { untilStatus } from './until.js';

export type OutageReport = {
  readonly acknowledged: number;
  /** Answers 503 that writers met, each of which was followed by the same request with the same key. */
  readonly refusals: Readonly<Record<string, number>>;
  /** Acknowledged, and not in the store. */
  readonly lost: number;
  /** In the store more than once. */
  readonly doubled: number;
  readonly meanwhile: { readonly ready: Answer; readonly list: Answer; readonly write: Answer };
  readonly afterwards: { readonly ready: Answer; readonly list: Answer; readonly acknowledged: readonly { readonly locationId: string; readonly revision: number }[] };
  readonly recoveredAfterMs: number;
};

type Say = (line: string) => void;

const EACH_BEFORE = 5;
const EACH_IN_ALL = 15;

/** One finding after another on a location of its own; what is not answered well is asked again, with the same key. */
class Writer {
  readonly acknowledged: string[] = [];
  readonly refusals: string[] = [];
  position = '';

  constructor(readonly client: Client, readonly locationId: string, public revision: number) {}

  async writeUntil(count: number): Promise<void> {
    while (this.acknowledged.length < count) {
      const [key, reference] = [randomUUID(), `T-${randomUUID()}`];
      const { body } = await untilStatus(200, () => this.raise(key, reference));
      this.revision = body.revision;
      this.position = body.position;
      this.acknowledged.push(reference);
    }
  }

  private async raise(key: string, reference: string): Promise<Answer> {
    const answer = await this.client.command(this.locationId, 'raise-finding', { raisedBy: 'internal', reference, blocking: false, summary: 'x' }, { key, revision: this.revision });
    if (answer.status === 503) this.refusals.push(answer.body.code);
    else if (answer.status !== 200) throw new Error(`${this.locationId} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    return answer;
  }
}

export const storeOutage = async (say: Say = () => undefined): Promise<OutageReport> => {
  const double = await EventStoreDbDouble.start();
  const server = await startServer({ now: MORNING, eventStore: storeOn(double) });
  try {
    const centre = await server.signIn('pengawas-pusat');
    const writers: Writer[] = [];
    for (const region of MATARAM) {
      const id = await designated(centre, region);
      writers.push(new Writer(centre, id, await centre.revisionOf(id)));
    }
    const load = (count: number): Promise<unknown> => Promise.all(writers.map((writer) => writer.writeUntil(count)));
    await load(EACH_BEFORE);
    say(`${writers.length} writers, ${EACH_BEFORE} acknowledged commands each; the store goes away …`);
    double.chaos.dropNextReplies(writers.length / 2); // some writes on their way are carried out, and nobody hears of it
    const loaded = load(EACH_IN_ALL);
    await double.goDown();
    const meanwhile = await lookAt(server, centre);
    say(`ready: ${meanwhile.ready.status} ${JSON.stringify(meanwhile.ready.body.details)}`);
    say(`lists: ${meanwhile.list.status}, stale since ${meanwhile.list.headers.get('stale-since')}; writing: ${meanwhile.write.status} ${meanwhile.write.body.code}`);
    while (writers.some((writer) => writer.refusals.length === 0)) await server.anonymous.get('/health/live');
    await double.comeBack();
    const back = performance.now();
    const ready = await untilStatus(200, () => server.anonymous.get('/health/ready'));
    const recoveredAfterMs = Math.round(performance.now() - back);
    say(`the store is back; ready again after ${recoveredAfterMs} ms`);
    await loaded;
    const position = writers.map((writer) => writer.position).toSorted().at(-1);
    const list = await untilStatus(200, () => centre.get(`/v1/locations?after=${position}`));
    const refusals = writers.flatMap((writer) => writer.refusals);
    const stored = double.journal.log.filter(({ type }) => type === 'FindingRaised').map(({ data }) => (JSON.parse(Buffer.from(data).toString()) as { reference: string }).reference);
    const acknowledged = writers.flatMap((writer) => writer.acknowledged);
    const report: OutageReport = {
      acknowledged: acknowledged.length,
      refusals: Object.fromEntries([...new Set(refusals)].map((code) => [code, refusals.filter((one) => one === code).length])),
      lost: acknowledged.filter((reference) => !stored.includes(reference)).length,
      doubled: stored.length - new Set(stored).size,
      meanwhile,
      afterwards: { ready, list, acknowledged: writers.map(({ locationId, revision }) => ({ locationId, revision })) },
      recoveredAfterMs,
    };
    say(`${report.acknowledged} acknowledged, ${report.lost} lost, ${report.doubled} doubled; refused meanwhile: ${JSON.stringify(report.refusals)}`);
    return report;
  } finally {
    await server.stop();
    await double.stop();
  }
};

const lookAt = async (server: RunningServer, centre: Client): Promise<OutageReport['meanwhile']> => {
  const ready = await untilStatus(503, () => server.anonymous.get('/health/ready'));
  const list = await centre.get('/v1/locations');
  const write = await centre.post('/v1/budgets/bppw-52/2021/commands/record-dipa', { number: 'DIPA-1/2021', date: '2021-01-04', amount: 1 });
  return { ready, list, write };
};

if (process.argv[1] === import.meta.filename) await storeOutage((line) => { process.stdout.write(`${line}\n`); });
