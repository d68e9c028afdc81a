import { atMostAtOnce, ChaseFactFinder } from '@app/engine';
import { openChaseBench, type ChaseBench } from '../../../libs/engine/src/reminders/chase-bench.fixture.js';
import { after, inWorkingDays, rungOf, targetOf } from '@app/testing/example';
import { diceOf, type Dice } from '../dice.js';
import { few } from '../few.js';
import type { Proof, Trial } from '../proof.js';
import { judged, NO_VERDICT, together, type Reckoning, type Verdict } from './judge.js';
import { deedsOn, revisionOn } from './lives.js';

const BATCH = 250;
const DAYS = 45;
const HOURS = [6, 8, 15];
const AT_ONCE = 6;
/** One in each zone: the same instant is another hour, and sometimes another day. */
const DISTRICTS = [['31.71.01', 'WIB'], ['52.71.03', 'WITA'], ['91.71.01', 'WIT']] as const;

const LADDER = [rungOf('H-7', -7, { tone: 'info' }), rungOf('H-3', -3, { tone: 'warning' }), rungOf('H-0', 0, { tone: 'warning' }), rungOf('H+1', 1, { tone: 'red' }), rungOf('H+3', 3, { tone: 'red' }), rungOf('H+7', 7, { tone: 'critical' })];
const NAIVE = LADDER.map(({ key, tone }, at) => ({ key, after: [-7, -3, 0, 1, 3, 7][at]!, stern: tone === 'red' || tone === 'critical' }));

const shuffled = <T>(items: readonly T[], dice: Dice): readonly T[] => items.map((item) => ({ item, at: dice.next() })).sort((a, b) => a.at - b.at).map(({ item }) => item);

const later = (days: number): string => new Date(Date.parse('2021-01-04T00:00:00Z') + days * 86_400_000).toISOString().slice(0, 10);

/** So many locations through a month and a half. Every day deeds, timers and looks fall over each other; at its end all that is due must be there. */
const live = async (count: number, dice: Dice, broken: (bench: ChaseBench) => void): Promise<Verdict> => {
  const bench = await openChaseBench({ ladder: LADDER, targets: [targetOf('VISIT', after('MEETING', inWorkingDays(10))), targetOf('REPORT', after('VISIT', inWorkingDays(5)))] });
  try {
    broken(bench);
    const places = Array.from({ length: count }, (_, n) => ({ district: DISTRICTS[n % 3]![0], zone: DISTRICTS[n % 3]![1], village: String(1001 + n) }));
    const ids: string[] = [];
    for (const { village, district } of places) ids.push(await bench.designate(village, district));
    const reckonings: Reckoning[] = [];
    let revision = 0;
    for (let n = 0; n < DAYS; n += 1) {
      const today = later(n);
      for (const hour of HOURS) {
        bench.moveTo(today, hour);
        const revised = dice.next() < 0.02 ? await revisionOn(bench, ids, revision += 1) : [];
        const woken = bench.timers.due(bench.clock.now()).flatMap(({ key }) => Array.from({ length: 1 + dice.below(2) }, () => () => bench.sweep.look(key)));
        const deeds = shuffled([...deedsOn(bench, ids, today, dice), ...revised, ...woken, () => bench.sweep.sweepOnce()], dice);
        await atMostAtOnce(AT_ONCE, deeds, async (deed) => { await deed(); });
        await bench.shown();
        await bench.sweep.sweepOnce();
        reckonings.push({ head: (await bench.store.head()) ?? '', now: bench.clock.now() });
      }
    }
    return together(await Promise.all(ids.map((id, n) => judged(bench.store, id, NAIVE, places[n]!.zone, reckonings))));
  } finally {
    await bench.close();
  }
};

const over = async ({ size, seed, say }: Trial, broken: (bench: ChaseBench) => void = () => undefined): Promise<Verdict> => {
  const dice = diceOf(seed);
  let verdict = NO_VERDICT;
  for (let lived = 0; lived < size; lived += BATCH) {
    verdict = together([verdict, await live(Math.min(BATCH, size - lived), dice, broken)]);
    say(`  ${Math.min(size, lived + BATCH)} of ${size} lives, ${verdict.issued} reminders`);
  }
  return verdict;
};

/** Each must have happened, else nothing was put to the test. */
const TRIALS = ['TargetsRescheduled', 'LocationSuspended', 'LocationResumed', 'DeadlineExtended', 'StageCompleted', 'LocationCancelled', 'ReminderAcknowledged', 'PromiseBroken', 'RemindersSnoozed', 'ReminderWithdrawn', 'DeadlineMissed'];

const shortcomings = ({ issued, befell, twice, groundless, missing }: Verdict): readonly string[] => [
  ...TRIALS.filter((type) => befell[type] === undefined).map((type) => `no ${type} ever came to pass`),
  ...few('reminders were issued twice', twice), ...few('reminders had no ground', groundless), ...few('reminders are missing', missing), ...(issued > 0 ? [] : ['no reminder was ever issued']),
];

/** As if the facts had been looked up a while ago. */
const withStaleFacts = ({ app }: ChaseBench): void => {
  const finder = app.get(ChaseFactFinder);
  const find = finder.of.bind(finder);
  const first = new Map<string, Awaited<ReturnType<typeof find>>['location']>();
  finder.of = async (id, ...rest) => {
    const facts = await find(id, ...rest);
    return { ...facts, location: first.get(id) ?? (first.set(id, facts.location), facts.location) };
  };
};

export const proof: Proof<Verdict> = {
  name: 'revise',
  claim: 'whatever revises, pauses, resumes, extends, completes or cancels beside the timers, every reminder of the day that holds is issued once, and none of another',
  size: { unit: 'lives of a location, each through 45 days of 3 looks', full: 5_000, small: 40 },
  run: (trial) => over(trial),
  shortcomings,
  figure: ({ issued, befell, twice, groundless, missing }) =>
    `${issued} reminders among ${TRIALS.reduce((sum, type) => sum + (befell[type] ?? 0), 0)} revisions, pauses, promises and ends: ${twice.length} twice, ${groundless.length} without ground, ${missing.length} missing`,
  planted: async (trial) => {
    const seen = shortcomings(await over({ ...trial, size: Math.min(trial.size, 20) }, withStaleFacts)).find((line) => line.includes('reminders'));
    return { fault: 'rules that judge by facts of an earlier day', caught: seen !== undefined, seen: seen ?? '' };
  },
};
