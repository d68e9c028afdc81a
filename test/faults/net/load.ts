import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { signIn, type Answer, type Client } from '../../system/client.js';
import { designationOf, type Place } from '../../system/places.js';

/** What a writer was told, and may rely on. */
export type Acknowledged = { readonly locationId: string; readonly account: string; readonly position: string; readonly at: number };

export type Load = {
  readonly acknowledged: readonly Acknowledged[];
  /** Resolves once every writer has been answered again, with the newest position that any of them was told. */
  readonly everyoneAnswered: () => Promise<string>;
  readonly stop: () => Promise<void>;
};

/** As long as a careful client waits before it asks again. */
const PATIENCE_MS = 50;

/** Writers with a location each, who repeat a command under its key until somebody tells them how it ended. */
export const loadOn = async (base: string, writers: number, nextPlace: () => Place): Promise<Load> => {
  const acknowledged: Acknowledged[] = [];
  const answeredAt = Array.from({ length: writers }, () => 0);
  const bells: (() => void)[] = [];
  let isOver = false;
  const write = async (client: Client, writer: number): Promise<void> => {
    const place = nextPlace();
    let revision = Number((await untilAnswered(client, place.locationId, 'designate-location', designationOf(place), undefined, () => isOver))?.body['revision']);
    while (!isOver) {
      const account = `ppk-${randomUUID()}`;
      const answer = await untilAnswered(client, place.locationId, 'assign-officer', { role: 'ppk', account, unit: 'bppw-52' }, revision, () => isOver);
      if (answer === undefined) return;
      revision = Number(answer.body['revision']);
      acknowledged.push({ locationId: place.locationId, account, position: String(answer.body['position']), at: performance.now() });
      answeredAt[writer] = performance.now();
      for (const ring of bells.splice(0)) ring();
    }
  };
  const clients = await Promise.all(answeredAt.map((_, n) => signIn(base, { demo: 'pengawas-pusat', account: `pengawas-${n}` })));
  const work = Promise.all(clients.map(write));
  // A writer that fails is told to whoever stops the load, not to nobody.
  work.catch(() => undefined);
  return {
    acknowledged,
    everyoneAnswered: async () => {
      const asked = performance.now();
      const answered = (): boolean => answeredAt.every((at) => at > asked);
      while (!answered()) await Promise.race([new Promise<void>((resolve) => { bells.push(resolve); }), work]);
      return acknowledged.reduce((newest, { position }) => (position > newest ? position : newest), '');
    },
    stop: async () => {
      isOver = true;
      await work;
      for (const { close } of clients) close();
    },
  };
};

/** Undefined where the load ended before anybody could say. */
const untilAnswered = async (
  client: Client, locationId: string, command: string, data: object, revision: number | undefined, isOver: () => boolean,
): Promise<Answer | undefined> => {
  const key = randomUUID();
  for (;;) {
    const answer = await client.command(locationId, command, data, { key, revision });
    if (answer.status === 200) return answer;
    if (answer.status !== 503) throw new Error(`${command} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    if (isOver()) return undefined;
    await pause(PATIENCE_MS);
  }
};
