import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshPlaces } from '../../system/places.js';
import { diceOf } from '../dice.js';
import type { Proof, Trial } from '../proof.js';
import { unrefusedDamage } from './damage.js';
import { disaster, type Disaster } from './disaster.js';
import { drill, type DrillReport } from './drill.js';
import { openedWithoutHold, restoredByLossyWitness } from './planted.js';
import { recoveryTime, type RecoveryTime } from './recovery-time.js';

const DRILLS_PER_DISASTER = 5;
const DRILLS_AT_ONCE = 2;
const DAMAGES_PER_DRILL = 12;
/** Some 200,000 events. */
const LOCATIONS = 1_800;
const LEAST_EVENTS = 200_000;
const LONGEST_RECOVERY_S = 60;

type RestoreReport = {
  readonly drills: number;
  readonly named: number;
  readonly mostUnnamed: number;
  readonly refusedOnHold: number;
  readonly damaged: number;
  readonly wrong: readonly string[];
  /** Full size only. */
  readonly recovery?: RecoveryTime;
};

const inFolder = async <T>(work: (folder: string) => Promise<T>): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), 'restore-'));
  return work(folder).finally(() => rmSync(folder, { recursive: true, force: true }));
};

const drillsOver = async (suffered: Disaster, nextPlace: ReturnType<typeof freshPlaces>): Promise<readonly DrillReport[]> => {
  const reports: DrillReport[] = [];
  for (let at = 0; at < suffered.backups.length; at += DRILLS_AT_ONCE) {
    reports.push(...await Promise.all(suffered.backups.slice(at, at + DRILLS_AT_ONCE).map((backup) => drill(suffered, backup, nextPlace))));
  }
  return reports;
};

/** Every other disaster strikes while the writers write; before the others the witness has seen everything. */
const drills = async ({ size, seed, say }: Trial): Promise<RestoreReport> => {
  const dice = diceOf(seed);
  const nextPlace = freshPlaces();
  const reports: DrillReport[] = [];
  const unrefused: string[] = [];
  let damaged = 0;
  for (let number = 0; reports.length < size; number += 1) {
    await inFolder(async (folder) => {
      const backups = Math.min(DRILLS_PER_DISASTER, size - reports.length);
      const suffered = await disaster({ folder, backups, underLoad: number % 2 === 1, dice, nextPlace });
      reports.push(...await drillsOver(suffered, nextPlace));
      for (const [at, backup] of suffered.backups.entries()) {
        const another = suffered.backups[(at + 1) % backups] ?? backup;
        if (another === backup) continue; // its own manifest is no damage
        unrefused.push(...await unrefusedDamage(backup, another, DAMAGES_PER_DRILL, dice));
        damaged += DAMAGES_PER_DRILL;
      }
    });
    say(`  ${reports.length} of ${size} drills`);
  }
  return {
    drills: reports.length,
    named: reports.reduce((sum, { named }) => sum + named, 0),
    mostUnnamed: Math.max(...reports.map(({ unnamed }) => unnamed)),
    refusedOnHold: reports.reduce((sum, { refusedOnHold }) => sum + refusedOnHold, 0),
    damaged,
    wrong: [...unrefused, ...reports.flatMap(({ wrong }) => wrong)],
  };
};

const text = (value: number): string => value.toLocaleString('en-US');

export const proof: Proof<RestoreReport> = {
  name: 'restore',
  claim: 'after the restore of an older backup, what is missing is named event by event, and nothing is accepted before a person releases it',
  size: { unit: 'restore drills', full: 20, small: 2 },
  run: async (trial) => {
    const report = await drills(trial);
    if (trial.size < proof.size.full) return report;
    trial.say('  the time of recovery: simulating a journal …');
    return { ...report, recovery: await inFolder((folder) => recoveryTime(folder, LOCATIONS, freshPlaces())) };
  },
  shortcomings: ({ drills: held, named, refusedOnHold, damaged, wrong, recovery }, { size }) => [
    ...wrong,
    ...(held === size ? [] : [`${held} drills were held instead of ${size}`]),
    ...(named > 0 ? [] : ['nothing was missing in any drill']),
    ...(size < 2 || damaged > 0 ? [] : ['no damaged backup was tried']),
    ...(refusedOnHold > 0 ? [] : ['no command was refused on hold']),
    ...(recovery === undefined || recovery.events >= LEAST_EVENTS ? [] : [`recovery was timed over only ${recovery.events} events`]),
    ...(recovery === undefined || recovery.seconds <= LONGEST_RECOVERY_S ? [] : [`recovery took ${recovery.seconds.toFixed(1)} s`]),
  ],
  figure: ({ drills: held, named, mostUnnamed, refusedOnHold, damaged, wrong, recovery }) => [
    `${held} drills: ${text(named)} missing events named, at most ${mostUnnamed} of the last moment before a kill under load not; ${refusedOnHold} of ${refusedOnHold} commands on hold refused`,
    `${damaged} damaged backups refused; ${wrong.length} wrong`,
    ...(recovery === undefined ? [] : [`${text(recovery.events)} events restored in ${recovery.restoreSeconds.toFixed(1)} s, every screen there after ${recovery.seconds.toFixed(1)} s`]),
  ].join('; '),
  planted: ({ seed }) => inFolder(async (folder) => {
    const dice = diceOf(seed);
    const nextPlace = freshPlaces();
    const suffered = await disaster({ folder, backups: 1, underLoad: false, dice, nextPlace });
    const [said, wrong] = await Promise.all([restoredByLossyWitness(suffered, dice), openedWithoutHold(suffered, nextPlace)]);
    return {
      fault: 'a witness that lost a line; a backup put in place without a hold',
      caught: said !== undefined && wrong.length > 0,
      seen: `${said ?? 'the lost line was not noticed'}; ${wrong[0] ?? 'the missing hold was not noticed'}`,
    };
  }),
};
