import { signIn } from '../system/client.js';
import type { Answer } from '../system/connection.js';
import { designationOf, type Place } from '../system/places.js';

/** Sends one command after another, each accepted, each in a life of its own: measured is the engine and not a quarrel. */
export type Writer = {
  readonly write: () => Promise<void>;
  /** The next command begins a new life. */
  readonly startOver: () => void;
  readonly close: () => void;
};

/** A designation and then officers, so that a command finds twenty events in the middle. */
export const COMMANDS_PER_LOCATION = 40;

export const expectAccepted = async (answer: Promise<Answer>): Promise<Answer['body']> => {
  const { status, body } = await answer;
  if (status !== 200) throw new Error(`a command answered ${status}: ${JSON.stringify(body)}`);
  return body;
};

export const tahapanWriter = async (base: string, account: string, nextPlace: () => Place): Promise<Writer> => {
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
        locationId = place.locationId;
        count = 0;
        await send('designate-location', designationOf(place));
      } else {
        await send('assign-officer', { role: 'ppk', account: `ppk-${count}`, unit: 'bppw-52' }, revision);
      }
      count += 1;
    },
  };
};
