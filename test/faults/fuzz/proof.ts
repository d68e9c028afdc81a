// Whatever is sent, the server answers as its own document says: requests made from the document, and stories told with it.
import type { Proof, Trial } from '../proof.js';
import { Door } from './door.js';
import { withSleepingValidator, withUndocumentedStatus } from './planted-faults.js';
import { askAtRandom } from './random-requests.js';
import { tellStories } from './sequences.js';

type FuzzReport = {
  readonly random: number;
  readonly stories: number;
  readonly requests: number;
  readonly statuses: ReadonlyMap<number, number>;
  readonly slowestMs: number;
  readonly complaints: readonly string[];
};

/** For so many random requests, one story. */
const REQUESTS_PER_STORY = 25;
/** Every kind of answer that a client has to cope with. */
const DUE_STATUSES = [200, 201, 204, 400, 401, 403, 404, 405, 409, 412, 413, 415, 422, 428];

const run = async ({ size, seed, say }: Trial): Promise<FuzzReport> => {
  const door = await Door.open();
  const stories = Math.ceil(size / REQUESTS_PER_STORY);
  try {
    await askAtRandom(door, size, seed, say);
    await tellStories(door, stories, seed, say);
    const { requests, statuses, slowestMs, complaints } = door;
    return { random: size, stories, requests, statuses, slowestMs, complaints: [...complaints, ...await door.strangers()] };
  } finally {
    await door.server.stop();
  }
};

const shortcomings = ({ complaints, statuses }: FuzzReport): readonly string[] => [
  ...complaints.slice(0, 10),
  ...DUE_STATUSES.filter((status) => !statuses.has(status)).map((status) => `nothing was answered with ${status}: the questions do not go far enough`),
];

const FEW = 600;
const SIGNS = [/^(something improper is accepted|5xx)/, /^status not in the document\n {4}418/];

export const proof: Proof<FuzzReport> = {
  name: 'fuzz',
  claim: 'Every request, proper or not, is answered as the API document says: no fault, no undocumented status or body, nothing improper accepted, nothing proper refused, nothing of the house told.',
  size: { unit: 'random requests', full: 50_000, small: 2_000 },
  run,
  shortcomings,
  figure: ({ random, stories, requests, statuses, slowestMs, complaints }) =>
    `${random} random requests and ${stories} stories, ${requests} requests in all, ${statuses.size} different statuses, the slowest ${Math.round(slowestMs)} ms: ${complaints.length} complaints`,
  planted: async (trial) => {
    const { complaints } = await withSleepingValidator(() => withUndocumentedStatus(() => run({ ...trial, size: FEW })));
    const seen = SIGNS.flatMap((sign) => complaints.find((one) => sign.test(one)) ?? []);
    return { fault: 'a validator that sleeps, and a status that is written down nowhere', caught: seen.length === SIGNS.length, seen: seen.map((one) => one.slice(0, 200)).join('; ') };
  },
};
