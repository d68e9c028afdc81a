import { diceOf } from '../dice.js';
import type { Proof, Trial } from '../proof.js';
import { clerksThatDie, type ClerkReport } from './clerks.js';
import { runKillCycles, type KillReport } from './kill-cycles.js';
import { SERVER_POINTS } from './moments.js';

const WRITERS = 32;
/** A data directory serves so many deaths; then its screens are compared with a rebuild, and the next one begins. */
const CYCLES_PER_DIRECTORY = 25;
const CYCLES_PER_CLERKS = 100;
const LANES = 2;
const WRITERS_PLANTED = 4;

type Report = KillReport & { readonly clerks: ClerkReport };

const NOTHING: Report = {
  cycles: 0, points: [], acknowledged: 0, lost: 0, doubled: 0, notReplayed: 0, unequalProjections: 0, clerks: { deaths: 0, wrong: [] },
};

const add = (sum: Report, directory: KillReport, clerks: ClerkReport): Report => ({
  cycles: sum.cycles + directory.cycles,
  points: [...new Set([...sum.points, ...directory.points])],
  acknowledged: sum.acknowledged + directory.acknowledged,
  lost: sum.lost + directory.lost,
  doubled: sum.doubled + directory.doubled,
  notReplayed: sum.notReplayed + directory.notReplayed,
  unequalProjections: sum.unequalProjections + directory.unequalProjections,
  clerks: { deaths: sum.clerks.deaths + clerks.deaths, wrong: [...sum.clerks.wrong, ...clerks.wrong] },
});

/** The directories one after the other, in two lanes: a start keeps one core busy for most of its time. */
const run = async ({ size, seed, say }: Trial): Promise<Report> => {
  let report = NOTHING;
  let begun = 0;
  const lane = async (): Promise<void> => {
    while (begun < size) {
      const after = begun;
      const cycles = Math.min(CYCLES_PER_DIRECTORY, size - after);
      begun += cycles;
      const dice = diceOf(seed + after);
      const directory = await runKillCycles({ cycles, after, writers: WRITERS, dice });
      const clerks = after % CYCLES_PER_CLERKS === 0 ? await clerksThatDie(dice) : NOTHING.clerks;
      report = add(report, directory, clerks); // nothing is awaited in between: the other lane adds to it too
      say(`  ${report.cycles} of ${size} deaths; ${report.acknowledged} acknowledged, ${report.lost} lost, ${report.doubled} doubled, ${report.unequalProjections} tables unlike a rebuild`);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return report;
};

const text = (value: number): string => value.toLocaleString('en-US');

const shortcomings = (report: Report, { size }: Trial): readonly string[] => [
  ...(report.cycles === size ? [] : [`${report.cycles} deaths instead of ${size}`]),
  ...(report.acknowledged > size ? [] : [`only ${report.acknowledged} commands were acknowledged`]),
  ...(report.lost === 0 ? [] : [`${report.lost} acknowledged commands are lost`]),
  ...(report.doubled === 0 ? [] : [`${report.doubled} commands were carried out more than once`]),
  ...(report.notReplayed === 0 ? [] : [`${report.notReplayed} repeats were not answered as the first time`]),
  ...(report.unequalProjections === 0 ? [] : [`${report.unequalProjections} tables differ from a rebuild`]),
  ...SERVER_POINTS.slice(0, size / 2).filter((point) => !report.points.includes(point)).map((point) => `no server died at ${point}`),
  ...report.clerks.wrong,
];

export const proof: Proof<Report> = {
  name: 'kill',
  claim: 'killed at any moment under 32 writers, it keeps every acknowledged command exactly once, answers repeats as before, and its screens equal a rebuild',
  size: { unit: 'deaths by kill -9', full: 1_000, small: 6 },
  run,
  shortcomings,
  figure: ({ cycles, points, acknowledged, lost, doubled, unequalProjections, clerks }) =>
    `${text(cycles)} deaths, ${points.length} named points among them, and ${clerks.deaths} of imports and backups; ${text(acknowledged)} acknowledged, ${lost} lost, ${doubled} doubled, ${unequalProjections} tables unlike a rebuild`,
  planted: async ({ seed, say }) => {
    const report = add(NOTHING, await runKillCycles({ cycles: 1, after: 2, writers: WRITERS_PLANTED, dice: diceOf(seed), forget: true }), { deaths: 0, wrong: [] });
    const seen = shortcomings(report, { size: 1, seed, say });
    return { fault: 'a store that forgets one acknowledged command', caught: report.lost === 1 && report.notReplayed === 1, seen: seen.join('; ') };
  },
};
