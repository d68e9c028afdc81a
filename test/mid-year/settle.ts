import { signIn, type Client } from '../system/client.js';

/** A server at that moment over the same data, as often as it is asked for. */
export type Start = () => Promise<{ readonly base: string; readonly stop: () => Promise<unknown> }>;

type Schedule = { readonly programme: string; readonly fiscalYear: number; readonly newest?: { readonly revision: number } };

/** The server itself publishes the schedules of the country it finds; a second start reminds of what has become due by them. */
export const settle = async (start: Start): Promise<void> => {
  await whileServing(start, 'pengawas-pusat', async (client) => {
    await untilShown(client);
    const { body } = await client.get('/v1/schedules');
    for (const { programme, fiscalYear, newest } of body['schedules'] as Schedule[]) {
      if (newest === undefined) continue;
      await until(async () => (await client.get(`/v1/schedules/${programme}/${fiscalYear}/revisions/${newest.revision}/progress`)).body['standing'] === 'concluded');
    }
  });
  await whileServing(start, 'operator', (client) => until(async () => (await client.get('/v1/operations/reminders')).body['lastRound'] !== undefined));
};

/** The tables may be of an earlier version: then they are built anew. */
export const untilShown = (client: Client): Promise<void> => until(async () => {
  const { body: { isBuilding, secondsBehind } } = await client.get('/v1/freshness');
  return isBuilding === false && Number(secondsBehind) < 5;
});

const whileServing = async (start: Start, demo: string, work: (client: Client) => Promise<void>): Promise<void> => {
  const server = await start();
  try {
    const client = await signIn(server.base, { demo });
    await work(client);
    client.close();
  } finally {
    await server.stop();
  }
};

const until = async (isSo: () => Promise<boolean>): Promise<void> => {
  while (!(await isSo()));
};
