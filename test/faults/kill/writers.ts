import { randomUUID } from 'node:crypto';
import { signIn, type Answer, type Client } from '../../system/client.js';
import type { ServerProcess } from '../../system/server-process.js';

export type Acknowledged = { readonly locationId: string; readonly account: string; readonly key: string; readonly revision: number; readonly seen: number };

/** What a killed server leaves its clients with is a broken connection; anything else is a failure of the proof. */
const BROKEN = /ECONNRESET|ECONNREFUSED|EPIPE|socket hang up|aborted/;

/** Every writer assigns one new officer after another until the server is gone; each account name is used once in the whole proof. */
export const writeUntilGone = async (server: ServerProcess, locations: readonly string[], writers: number): Promise<readonly Acknowledged[]> => {
  const acknowledged: Acknowledged[] = [];
  const clients: Client[] = [];
  const write = async (writer: number): Promise<void> => {
    const client = await signIn(server.base, { demo: 'pengawas-pusat' });
    clients.push(client);
    const locationId = locations[writer % locations.length]!;
    let seen = revisionOf(await client.get(`/v1/locations/${locationId}`));
    for (;;) {
      const [account, key] = [`ppk-${randomUUID()}`, randomUUID()];
      const answer = await client.command(locationId, 'assign-officer', { role: 'ppk', account, unit: 'bppw-52' }, { key, revision: seen });
      const revision = revisionOf(answer);
      if (answer.status === 200) acknowledged.push({ locationId, account, key, revision, seen });
      else if (answer.status !== 412) throw new Error(`assign-officer answered ${answer.status}: ${JSON.stringify(answer.body)}`);
      seen = revision;
    }
  };
  await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer).catch((error: unknown) => {
    if (!BROKEN.test(String(error))) throw error;
  })));
  await server.gone;
  for (const { close } of clients) close();
  return acknowledged;
};

const revisionOf = ({ body }: Answer): number => Number(body['revision']);

/** How many of these, sent once more with their keys, are not answered as they were the first time. */
export const notReplayed = async ({ base }: ServerProcess, samples: readonly Acknowledged[]): Promise<number> => {
  const client = await signIn(base, { demo: 'pengawas-pusat' });
  let wrong = 0;
  for (const { locationId, account, key, revision, seen } of samples) {
    const { status, body } = await client.command(locationId, 'assign-officer', { role: 'ppk', account, unit: 'bppw-52' }, { key, revision: seen });
    if (status !== 200 || body['replayed'] !== true || body['revision'] !== revision) wrong += 1;
  }
  client.close();
  return wrong;
};
