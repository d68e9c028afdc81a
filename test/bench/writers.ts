import { openRegions } from '@app/adapters/kemendagri';
import { signIn } from '../system/client.js';
import type { Answer } from '../system/connection.js';

/** Sends one command after another, each accepted, each in a life of its own: measured is the engine and not a quarrel. */
export type Writer = {
  readonly write: () => Promise<void>;
  /** The next command begins a new life. */
  readonly startOver: () => void;
  readonly close: () => void;
};

/** A designation and then officers, so that a command finds twenty events in the middle. */
export const COMMANDS_PER_LOCATION = 40;

const PROGRAMMES = ['kotaku-apbn', 'kotaku-bpm', 'kotaku-cfw', 'kotaku-dfat'] as const;
const FIRST_YEAR = 2012;
const YEARS = 10;

/** Places enough for every writer to move on as often as it likes. */
export const placesInLombok = (): (() => { programme: string; fiscalYear: number; region: string }) => {
  const villages = openRegions().within('52', 'village').map(({ code }) => code);
  let taken = 0;
  return () => {
    const n = taken++;
    const programme = PROGRAMMES[n % PROGRAMMES.length]!;
    const fiscalYear = FIRST_YEAR + Math.floor(n / PROGRAMMES.length) % YEARS;
    const region = villages[Math.floor(n / PROGRAMMES.length / YEARS)];
    if (region === undefined) throw new Error('there are no more villages to designate');
    return { programme, fiscalYear, region };
  };
};

export const expectAccepted = async (answer: Promise<Answer>): Promise<Answer['body']> => {
  const { status, body } = await answer;
  if (status !== 200) throw new Error(`a command answered ${status}: ${JSON.stringify(body)}`);
  return body;
};

export const tahapanWriter = async (base: string, account: string, nextPlace: ReturnType<typeof placesInLombok>): Promise<Writer> => {
  const { command, close } = await signIn(base, { demo: 'pengawas-pusat', account });
  let locationId = '';
  let revision: number | undefined;
  let count = COMMANDS_PER_LOCATION;
  const send = async (name: string, data: object, seen?: number): Promise<void> => {
    revision = Number((await expectAccepted(command(locationId, name, data, { revision: seen })))['revision']);
  };
  return {
    close,
    startOver: () => { count = COMMANDS_PER_LOCATION; },
    write: async () => {
      if (count === COMMANDS_PER_LOCATION) {
        const place = nextPlace();
        const { programme, fiscalYear, region } = place;
        locationId = `${programme}-${fiscalYear}-${region}`;
        count = 0;
        const sk = { number: '1/KPTS/UJI', date: `${fiscalYear}-02-01`, row: 1 };
        await send('designate-location', { ...place, amount: 300_000_000, satker: 'bppw-52', sk, occurredAt: `${fiscalYear}-02-02T00:00:00Z` });
      } else {
        await send('assign-officer', { role: 'ppk', account: `ppk-${count}`, unit: 'bppw-52' }, revision);
      }
      count += 1;
    },
  };
};
