import { randomUUID } from 'node:crypto';
import type { Answer, Client } from '../../system/client.js';
import { designationOf, type Place } from '../../system/places.js';
import type { Dice } from '../dice.js';

/** One command under one key, and every answer that came through to its sends. */
export type Sent = {
  readonly locationId: string;
  readonly key: string;
  readonly account: string | undefined;
  readonly sends: number;
  readonly answers: readonly Answer[];
  /** The answer to another body under the same key. */
  readonly other: Answer | undefined;
};

type Order = { readonly command: string; readonly data: object; readonly account?: string; readonly other?: object; readonly seen?: number };

const MOST_SENDS = 4;
const COMMANDS_PER_LOCATION = 25;
const LONGEST_LOSS = 60;

/** Commands of one person, one after the other; each is sent one to four times, and again for as long as nobody answers. */
export const sendAll = async (client: Client, nextPlace: () => Place, dice: Dice, takeOne: () => boolean): Promise<readonly Sent[]> => {
  const all: Sent[] = [];
  let place = nextPlace();
  let revision: number | undefined;
  for (let told = 0; takeOne(); told += 1) {
    if (told % COMMANDS_PER_LOCATION === 0) {
      place = nextPlace();
      revision = undefined;
    }
    const sent = await sendOften(client, place.locationId, orderFor(place, revision, dice), 1 + dice.below(MOST_SENDS));
    all.push(sent);
    revision = Number(sent.answers[0]?.body['revision'] ?? revision);
  }
  return all;
};

/** The first is the designation; of the others, one in ten asks for what the rules refuse. */
const orderFor = (place: Place, seen: number | undefined, dice: Dice): Order => {
  if (seen === undefined) return { command: 'designate-location', data: designationOf(place) };
  if (dice.below(10) === 0) return { command: 'complete-stage', data: { stage: 'HANDOVER' }, seen };
  const account = `ppk-${randomUUID()}`;
  const officer = { role: 'ppk', account, unit: 'bppw-52' };
  return { command: 'assign-officer', data: officer, account, other: { ...officer, account: `${account}-other` }, seen };
};

const sendOften = async (client: Client, locationId: string, { command, data, account, other, seen }: Order, sends: number): Promise<Sent> => {
  const key = randomUUID();
  const send = (body: object): Promise<Answer | undefined> => client.command(locationId, command, body, { key, revision: seen }).catch(() => undefined);
  const answers: Answer[] = [];
  let sent = 0;
  while (sent < sends || answers.length === 0) {
    const answer = await send(data);
    sent += 1;
    if (answer !== undefined && answer.status !== 503) answers.push(answer); // 503: the outcome is unknown, ask again
    if (sent > LONGEST_LOSS) throw new Error(`${command} was not answered in ${sent} sends`);
  }
  let otherAnswer: Answer | undefined;
  for (let tries = 0; other !== undefined && otherAnswer === undefined && tries < LONGEST_LOSS; tries += 1) otherAnswer = await send(other);
  return { locationId, key, account, sends: sent, answers, other: otherAnswer };
};
