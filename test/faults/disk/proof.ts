import { fileURLToPath } from 'node:url';
import { diceOf } from '../dice.js';
import type { Proof, Trial } from '../proof.js';
import { failSync, type FailingSync } from './failing-sync.js';
import { DISK_MEGABYTES, fillDisk, type Filling } from './full-disk.js';

type Report = { readonly syncs: readonly FailingSync[]; readonly fillings: readonly Filling[] };

/** sysexits.h: EX_IOERR. */
const DISK_FAILED = 74;
const SYNCS = 50;
/** The last one tried: the thirtieth command or so. */
const LAST_CALL = 120;
const SYNCS_PER_FILLING = 5;
/** By then commands are being recorded. */
const CALL_OF_A_COMMAND = 105;
const SWALLOWING = { NODE_OPTIONS: `--import=${fileURLToPath(new URL('swallow-failed-commits.mjs', import.meta.url))}` };

/** Spread over the beginning of a server's life: its files are made, the laws published, commands recorded. */
const callsFor = (size: number): readonly number[] => Array.from({ length: size }, (_, index) => Math.ceil(((index + 1) * LAST_CALL) / size - LAST_CALL / size / 2));

const run = async ({ size, seed, say }: Trial): Promise<Report> => {
  const dice = diceOf(seed);
  const syncs: FailingSync[] = [];
  const fillings: Filling[] = [];
  for (let filling = 0; filling < size / SYNCS_PER_FILLING; filling += 1) {
    fillings.push(await fillDisk(filling % 2 === 0 ? 'last byte' : 'reserve', dice));
    say(`  the disk was full ${fillings.length} times`);
  }
  for (const call of callsFor(size)) {
    const sync = await failSync(call);
    syncs.push(sync);
    say(`  sync ${call} failed (${sync.file}): ended with ${sync.exitCode}, ${sync.acknowledged} acknowledged, ${sync.lost} lost`);
  }
  return { syncs, fillings };
};

/** What the journal could not put on disk ends the process; its read models it can always build again. */
const faultsOfSync = ({ call, file, exitCode, acknowledgedAfter, lost, wrong }: FailingSync): readonly string[] => {
  const isJournal = file?.startsWith('journal.db') === true;
  return [
    ...(file === undefined ? ['it never came to that'] : []),
    ...(isJournal && exitCode !== DISK_FAILED || exitCode !== DISK_FAILED && exitCode !== 0 ? [`the process ended with ${exitCode}`] : []),
    ...(isJournal && acknowledgedAfter > 0 ? [`${acknowledgedAfter} acknowledged after the disk had failed`] : []),
    ...(lost > 0 ? [`${lost} acknowledged and lost`] : []),
    ...wrong,
  ].map((fault) => `sync ${call} of ${file} failing: ${fault}`);
};

const faultsOfFilling = ({ acknowledged, turnedAway, lost, wrong }: Filling, index: number): readonly string[] => [
  ...(acknowledged === 0 || turnedAway === 0 ? ['nobody met a full disk'] : []),
  ...(lost > 0 ? [`${lost} acknowledged and lost`] : []),
  ...wrong,
].map((fault) => `filling ${index + 1}: ${fault}`);

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

export const proof: Proof<Report> = {
  name: 'disk',
  claim: 'a full disk is told as such, is read from, and goes on with room again; a sync that fails ends the server in good order; neither costs anything acknowledged',
  size: { unit: 'failing syncs', full: SYNCS, small: 2 },
  run,
  shortcomings: ({ syncs, fillings }) => [...syncs.flatMap(faultsOfSync), ...fillings.flatMap(faultsOfFilling)],
  figure: ({ syncs, fillings }) => [
    `${syncs.length} failing syncs (${syncs.filter(({ exitCode }) => exitCode === DISK_FAILED).length} ended the process), ${sum(syncs.map(({ acknowledged }) => acknowledged))} acknowledged before`,
    `${fillings.length} full disks of ${DISK_MEGABYTES} MB, ${sum(fillings.map(({ acknowledged }) => acknowledged))} acknowledged, ${sum(fillings.map(({ turnedAway }) => turnedAway))} turned away and done later without a restart`,
    `${sum([...syncs, ...fillings].map(({ lost }) => lost))} lost, ${sum([...syncs, ...fillings].map(({ wrong }) => wrong.length))} wrong answers`,
  ].join('; '),
  planted: async () => {
    const sync = await failSync(CALL_OF_A_COMMAND, SWALLOWING);
    const faults = faultsOfSync(sync);
    return { fault: 'commits that the disk fails are taken for done', caught: sync.lost > 0 && sync.acknowledgedAfter > 0, seen: faults.join('; ') };
  },
};
