// Events that a release cannot read or bear, among ten thousand that it can: only their own histories wait.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decode, type Decode } from '@app/engine';
import type { Projection } from '@app/kernel';
import { LOCATION_EVENT_TYPES } from '@app/programme';
import type { Proof, Trial } from '../proof.js';
import { cleanRun, fixed } from './after-the-fix.js';
import { complaintsAtTheDoor } from './at-the-door.js';
import { feedOf } from './feed.js';
import type { Release } from './follower.js';
import { faultyProjections, illStreams, SICKNESSES, type Sick } from './sickness.js';
import { liveThrough } from './while-ill.js';

type PoisonReport = {
  readonly events: number;
  readonly ill: number;
  /** Kept back in the tables, the poison included. */
  readonly waiting: number;
  readonly slowestMs: number;
  readonly unequalTables: number;
  readonly complaints: readonly string[];
};

/** Among this many events, one of each sickness. */
const EVENTS_PER_SICKNESS = 400;
/** So much of the feed comes only after the fix. */
const AFTER_THE_FIX = 0.1;

type MakeRelease = (ill: ReadonlyMap<string, Sick>) => Release;

const faulty: MakeRelease = (ill) => ({ projections: faultyProjections(ill) });

const run = async ({ size, seed, say }: Trial, release: MakeRelease = faulty): Promise<PoisonReport> => {
  const root = mkdtempSync(join(tmpdir(), 'tahapan-poison-'));
  const directory = join(root, 'ill');
  mkdirSync(directory);
  try {
    const feed = feedOf(size, seed);
    const before = feed.slice(0, Math.floor(size * (1 - AFTER_THE_FIX)));
    const ill = illStreams(before, Math.ceil(size / EVENTS_PER_SICKNESS), seed);
    say(`${feed.length} events, ${ill.size} of them poison or unknown, followed live …`);
    const live = await liveThrough(directory, release(ill), { before, ill });
    say(`${live.waiting} wait; at the door …`);
    const healthy = [...new Set(before.map(({ stream }) => stream))].filter((stream) => !ill.has(stream));
    const door = await complaintsAtTheDoor(directory, ill, healthy);
    say('after the fix, and without any illness …');
    const after = await fixed(directory, feed.slice(before.length));
    const clean = await cleanRun(join(root, 'clean'), feed);
    const unequal = [...clean].filter(([table, { sha256 }]) => after.hashes.get(table)?.sha256 !== sha256);
    const { slowestMs, waiting } = live;
    return { events: feed.length, ill: ill.size, waiting, slowestMs, unequalTables: unequal.length, complaints: [...live.complaints, ...door, ...after.complaints] };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
};

/** A decoder that hands on whatever it does not know, and folds that take it for nothing: the poison is gone, and nobody hears of it. */
const careless: MakeRelease = (ill) => {
  const handsOn: Decode = (stored) => {
    const decoded = decode(stored);
    if (decoded.kind === 'decoded') return decoded;
    const { stream, revision, position, type, data, metadata } = stored;
    return { kind: 'decoded', recorded: { event: { type, data }, stream, revision, position, metadata: metadata as never } };
  };
  const skips = (projection: Projection): Projection => ({
    ...projection,
    project: (recorded, read) => {
      if (!(LOCATION_EVENT_TYPES as readonly string[]).includes(recorded.event.type)) return [];
      try {
        return projection.project(recorded, read);
      } catch {
        return [];
      }
    },
  });
  return { decode: handsOn, projections: faultyProjections(ill).map(skips) };
};

const shortcomings = ({ events, ill, complaints, unequalTables }: PoisonReport, { size }: Trial): readonly string[] => [
  ...(events < size ? [`only ${events} events`] : []),
  ...(ill < SICKNESSES.length ? [`only ${ill} histories fell ill`] : []),
  ...(unequalTables > 0 ? [`${unequalTables} tables differ from those of a clean run`] : []),
  ...complaints.slice(0, 10),
];

export const proof: Proof<PoisonReport> = {
  name: 'poison',
  claim: 'An event that cannot be read or projected keeps only its own history waiting, in order and for all to see; nobody decides by half of it, and after the fix nothing is missing.',
  size: { unit: 'events', full: 10_000, small: 1_200 },
  run,
  shortcomings,
  figure: ({ events, ill, waiting, slowestMs, unequalTables }) =>
    `${ill} poison and unknown among ${events} events: ${waiting} table entries kept waiting in order, all others shown within ${Math.ceil(slowestMs)} ms, ${unequalTables} tables unequal to a clean run after the fix`,
  planted: async (trial) => {
    const report = await run(trial, careless);
    const [seen = '', ...more] = shortcomings(report, trial);
    return { fault: 'a projector that skips what it cannot bear', caught: seen !== '', seen: `${seen}${more.length > 0 ? ` (and ${more.length} more)` : ''}` };
  },
};
