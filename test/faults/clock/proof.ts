import type { ChaseDutyParts } from '@app/engine';
import { diceOf } from '../dice.js';
import { few } from '../few.js';
import type { Proof, Trial } from '../proof.js';
import { chaseThroughJumps, type Jumped } from './jumps.js';
import type { TwoClocks } from './two-clocks.js';
import { FARTHEST, liveInZones, ZONES, type ZoneYear } from './zones.js';

export type ClockReport = { readonly courses: readonly Jumped[]; readonly years: readonly ZoneYear[] };

const JUMPS_IN_A_COURSE = 10;

const throughJumps = async ({ size, seed, say }: Trial, watchOf?: Parameters<typeof chaseThroughJumps>[2]): Promise<readonly Jumped[]> => {
  const dice = diceOf(seed);
  const courses: Jumped[] = [];
  for (let done = 0; done < size; done += JUMPS_IN_A_COURSE) {
    courses.push(await chaseThroughJumps(Math.min(JUMPS_IN_A_COURSE, size - done), dice, watchOf));
    say(`  ${Math.min(size, done + JUMPS_IN_A_COURSE)} of ${size} jumps`);
  }
  return courses;
};

const shortOfJumps = ({ expected, issued, sent, unnoticed }: Jumped): readonly string[] => [
  ...([['issued', issued], ['sent', sent]] as const).flatMap(([deed, told]) => [
    ...few(`${deed} early`, told.filter(({ reminder, truth }) => truth < (expected.get(reminder) ?? '~')).map(({ reminder, truth }) => `${reminder} at ${truth}`)),
    ...few(`${deed} while the clock was wrong`, told.filter(({ whileWrong }) => whileWrong).map(({ reminder, truth }) => `${reminder} at ${truth}`)),
    ...few(`never ${deed}`, [...expected.keys()].filter((reminder) => !told.some((one) => one.reminder === reminder))),
    ...few(`${deed} twice`, told.filter(({ reminder }, at) => told.findIndex((one) => one.reminder === reminder) < at).map(({ reminder }) => reminder)),
  ]),
  ...(unnoticed === 0 ? [] : [`${unnoticed} jumps went unnoticed`]),
];

const shortOfZones = (years: readonly ZoneYear[]): readonly string[] => [
  ...(new Set(years.map(({ offsetMinutes }) => offsetMinutes)).size === years.length ? [] : ['the processes did not stand in different time zones']),
  ...years.filter(({ hash }) => hash !== years[0]?.hash).map(({ zone }) => `the year in ${zone} is another than in ${years[0]?.zone}`),
  ...years.filter(({ wrong, expected }) => wrong > 0 || expected === 0).map(({ zone, wrong }) => `${wrong} reminders are wrong in ${zone}`),
];

const sum = (courses: readonly Jumped[], of: (course: Jumped) => number): number => courses.reduce((all, course) => all + of(course), 0);

/** Begins anew without a memory, and so takes whatever clock it finds for the right one. */
const forgetful = (clocks: TwoClocks): ChaseDutyParts['clockWatch'] => {
  clocks.forget();
  return clocks.watch();
};

/** Sees nothing jump. */
const blind = (): ChaseDutyParts['clockWatch'] => ({ jump: undefined, look: () => undefined, release: () => undefined }) as unknown as ChaseDutyParts['clockWatch'];

export const proof: Proof<ClockReport> = {
  name: 'clock',
  claim: 'whether the clock is set while the server runs, rests or is started anew with its machine, no reminder comes early and no letter goes out while the clock is wrong, none is lost for it; and a year comes to the same in whatever time zone the process stands',
  size: { unit: 'jumps of the clock by eight days or back by two hours, and as many lives of a year in each of four time zones', full: 200, small: 6 },
  run: async (trial) => ({ courses: await throughJumps(trial), years: await liveInZones(trial.size < JUMPS_IN_A_COURSE ? FARTHEST : ZONES, trial.size, trial.seed) }),
  shortcomings: ({ courses, years }) => [...courses.flatMap(shortOfJumps), ...shortOfZones(years)],
  figure: ({ courses, years: [year, ...others] }) =>
    `${sum(courses, ({ jumps }) => jumps)} jumps, ${sum(courses, ({ issued }) => issued.length)} reminders issued and ${sum(courses, ({ sent }) => sent.length)} sent, none early, none while it was wrong; ` +
    `${year?.events} events of a year identical in ${others.length + 1} time zones`,
  planted: async (trial) => {
    const jumped = (await throughJumps({ ...trial, size: 4 }, blind)).flatMap(shortOfJumps);
    const forgotten = (await throughJumps({ ...trial, size: 6 }, forgetful)).flatMap(shortOfJumps);
    const moved = shortOfZones(await liveInZones(['UTC', 'Asia/Jayapura'], 3, trial.seed, true));
    return {
      fault: 'a watch that sees no jump, one that remembers no clock, and due days read by the clock of the machine',
      caught: [jumped, forgotten].every((lines) => lines.some((line) => line.includes('issued early'))) && moved.some((line) => line.includes('is another')),
      seen: [jumped[0], forgotten[0], moved[0]].join('; '),
    };
  },
};
