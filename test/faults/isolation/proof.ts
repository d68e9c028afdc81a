/**
 * Two worlds that differ only outside the caller's authority answer the caller alike, to the byte.
 *
 * Positions are the journal's own: everybody's events lie in one order, so that anyone may wait for what they wrote and resume a stream
 * without a gap. Where as much happens elsewhere in both worlds they are the same too; where more happens in one of them, they lie
 * farther apart, and that is all that shows: how busy the whole journal was. So the embedded journal counts on without gaps.
 */
import type { Proof, Trial } from '../proof.js';
import { differences } from './comparison.js';
import { pairsOf, type Pair } from './pairs.js';
import { withNationwideTotals, withUncutNews } from './planted-leaks.js';
import { questionsOn, unasked } from './questions.js';
import { World, type Heard } from './world.js';

type IsolationReport = {
  readonly pairs: number;
  readonly answers: number;
  readonly bytes: number;
  readonly differing: readonly string[];
  /** Routes for reading that nobody asked. */
  readonly unasked: readonly string[];
};

const TELL_EVERY = 25;

const view = async (world: World, pair: Pair, which: 'here' | 'there'): Promise<readonly Heard[]> => {
  const from = world.position;
  await world.live(pair[which]);
  const client = await world.signIn(pair.caller);
  const shown = await world.ask(client, [{ method: 'GET', path: `/v1/locations?after=${world.position}` }]);
  const streamed = await world.listen(client, from);
  return [...shown, streamed, ...await world.ask(client, questionsOn(pair))];
};

const run = async ({ size, seed, say }: Trial): Promise<IsolationReport> => {
  const [here, there] = [await World.begin(), await World.begin()];
  const differing: string[] = [];
  const asked = new Set<string>();
  let [pairs, answers, bytes] = [0, 0, 0];
  try {
    for (const pair of pairsOf(size, seed)) {
      const [one, other] = await Promise.all([view(here, pair, 'here'), view(there, pair, 'there')]);
      differing.push(...differences(one, other, pair.equallyMuch).map((what) => `pair ${pair.number} (${pair.caller.role} ${JSON.stringify(pair.caller.scope)}): ${what}`));
      for (const { question } of one) asked.add(question.split('?', 1)[0]!);
      pairs += 1;
      answers += one.length;
      bytes += one.reduce((sum, { answer }) => sum + answer.length, 0);
      if (pairs % TELL_EVERY === 0) say(`${pairs} pairs, ${answers} answers compared, ${differing.length} differ`);
    }
    return { pairs, answers, bytes, differing, unasked: unasked(here.routes, [...asked]) };
  } finally {
    await Promise.all([here.stop(), there.stop()]);
  }
};

const shortcomings = ({ pairs, differing, unasked: forgotten }: IsolationReport, { size }: Pick<Trial, 'size'>): readonly string[] => [
  ...(pairs < size ? [`only ${pairs} pairs`] : []),
  ...forgotten.map((route) => `nobody asked GET ${route}`),
  ...differing.slice(0, 10),
];

/** Each leak must show at the very door where it is. */
const LEAKS = [/GET \/v1\/locations\?.*"total":/, /GET \/v1\/live/];

const PLANTED_PAIRS = 4;

export const proof: Proof<IsolationReport> = {
  name: 'isolation',
  claim: 'Two worlds that differ only outside the authority of whoever asks give the same answers to the byte: lists, totals, tags, errors, streams.',
  size: { unit: 'pairs of worlds', full: 1_000, small: 8 },
  run,
  shortcomings,
  figure: ({ pairs, answers, bytes, differing }) => `${pairs} pairs of worlds, ${answers} answers of ${Math.round(bytes / 1_048_576)} MB compared: ${differing.length} differ`,
  planted: async (trial) => {
    const { differing } = await withNationwideTotals(() => withUncutNews(() => run({ ...trial, size: PLANTED_PAIRS })));
    const seen = LEAKS.flatMap((leak) => differing.find((what) => leak.test(what)) ?? []);
    return { fault: 'totals that count the whole nation, and news that are not cut to the authority', caught: seen.length === LEAKS.length, seen: seen.join('; ') };
  },
};
