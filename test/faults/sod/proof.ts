// Nobody checks and nobody releases what is their own, whichever of their accounts they use.
import { location } from '@app/programme';
import type { Proof, Trial } from '../proof.js';
import { decidedOf, forgetful, livesOf, type Decide } from './decided.js';
import { handsIn, type Hands } from './hands.js';
import { liveOverHttp, type HttpHands } from './over-http.js';

type RuledHands = Hands & { readonly histories: number; readonly ownRefused: number };
type SodReport = { readonly ruled: RuledHands; readonly overHttp: HttpHands };

/** Of so many histories before the rules, one is lived over HTTP as well. */
const PER_HTTP_HISTORY = 33;

const ruledBy = (decide: Decide, { size, seed, say }: Trial): RuledHands => {
  let [histories, verified, released, ownRefused] = [0, 0, 0, 0];
  const violations: string[] = [];
  for (const lives of livesOf(size, seed)) {
    for (const attempts of lives) {
      const decided = decidedOf(attempts, decide);
      const hands = handsIn(decided.done);
      verified += hands.verified;
      released += hands.released;
      ownRefused += decided.ownRefused;
      violations.push(...hands.violations);
    }
    histories += lives.length;
    say(`${histories} histories before the rules`);
  }
  return { histories, verified, released, ownRefused, violations };
};

const run = async (trial: Trial): Promise<SodReport> => {
  const ruled = ruledBy(location.decide, trial);
  const [lives = []] = livesOf(Math.ceil(trial.size / PER_HTTP_HISTORY), trial.seed + 1);
  return { ruled, overHttp: await liveOverHttp(lives, trial.say) };
};

/** Where nobody tried, nothing is proved. */
const untried = (where: string, { verified, released, ownRefused }: Hands & { readonly ownRefused: number }): readonly string[] => [
  ...(verified === 0 || released === 0 ? [`${where} nothing was verified or released`] : []),
  ...(ownRefused === 0 ? [`${where} nobody tried to`] : []),
];

const shortcomings = ({ ruled, overHttp }: SodReport, { size }: Pick<Trial, 'size'>): readonly string[] => [
  ...(ruled.histories < size ? [`only ${ruled.histories} histories`] : []),
  ...[...ruled.violations, ...overHttp.violations].slice(0, 10),
  ...untried('before the rules', ruled),
  ...untried('over HTTP', overHttp),
];

export const proof: Proof<SodReport> = {
  name: 'sod',
  claim: 'Nobody verifies what they submitted or have verified before, nobody releases money they asked for or have released before: not with a second account either.',
  size: { unit: 'histories', full: 10_000, small: 400 },
  run,
  shortcomings,
  figure: ({ ruled, overHttp }) =>
    `${ruled.histories} random histories (${ruled.verified} verifications, ${ruled.released} releases, ${ruled.ownRefused} refused only for the same hand) and ${overHttp.histories} over HTTP (${overHttp.commands} commands, ${overHttp.verified} verifications, ${overHttp.released} releases, ${overHttp.ownRefused} refused only for the same hand): ${ruled.violations.length + overHttp.violations.length} in their own hands`,
  planted: async (trial) => {
    const { violations } = ruledBy(forgetful(), trial);
    return { fault: 'rules that forget who had it in hand before', caught: violations.length > 0, seen: `${violations.length} violations, the first: ${violations[0] ?? 'none'}` };
  },
};
