import { randomUUID } from 'node:crypto';
import { signIn, type Answer, type Client } from '../../system/client.js';
import { designationOf, type Place } from '../../system/places.js';

/** A command that was answered with 200: its newest event, and when the answer came. */
export type Acknowledged = { readonly locationId: string; readonly revision: number; readonly at: number };

export type Load = {
  readonly acknowledged: readonly Acknowledged[];
  /** Resolves once so many more commands have been acknowledged. */
  readonly more: (commands: number) => Promise<void>;
  /** What is under way is answered first. */
  readonly stop: () => Promise<void>;
  /** What is under way is cut off: the server is about to die. */
  readonly abandon: () => void;
};

const COMMANDS_PER_LOCATION = 25;

/** Writers who designate one place after the other and appoint officers there, as fast as they are answered. */
export const startLoad = async (base: string, writers: number, nextPlace: () => Place): Promise<Load> => {
  const clients = await Promise.all(Array.from({ length: writers }, (_, n) => signIn(base, { demo: 'pengawas-pusat', account: `pengawas-${n}` })));
  const acknowledged: Acknowledged[] = [];
  const waiting = new Set<() => void>();
  let phase: 'writing' | 'stopping' | 'abandoned' = 'writing';

  const send = async (client: Client, locationId: string, command: string, data: object, revision?: number): Promise<number> => {
    const answer = await client.command(locationId, command, data, revision === undefined ? {} : { revision });
    const newest = revisionIn(answer, command);
    acknowledged.push({ locationId, revision: newest, at: performance.now() });
    waiting.forEach((look) => { look(); });
    return newest;
  };
  const write = async (client: Client): Promise<void> => {
    while (phase === 'writing') {
      const place = nextPlace();
      let revision = await send(client, place.locationId, 'designate-location', designationOf(place));
      for (let told = 1; told < COMMANDS_PER_LOCATION && phase === 'writing'; told += 1) {
        revision = await send(client, place.locationId, 'assign-officer', { role: 'ppk', account: `ppk-${randomUUID()}`, unit: 'bppw-52' }, revision);
      }
    }
  };
  const work = Promise.all(clients.map((client) => write(client).catch((error: unknown) => { if (phase !== 'abandoned') throw error; })));
  work.catch(() => undefined); // met by whoever waits for it

  return {
    acknowledged,
    more: (commands) => {
      const enough = acknowledged.length + commands;
      const reached = new Promise<void>((resolve) => {
        const look = (): void => {
          if (acknowledged.length < enough) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
      });
      return Promise.race([reached, work.then(() => undefined)]);
    },
    stop: async () => {
      phase = 'stopping';
      await work;
      for (const { close } of clients) close();
    },
    abandon: () => {
      phase = 'abandoned';
    },
  };
};

const revisionIn = ({ status, body }: Answer, command: string): number => {
  if (status !== 200) throw new Error(`${command} answered ${status}: ${JSON.stringify(body)}`);
  return Number(body['revision']);
};
