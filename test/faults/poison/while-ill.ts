import { PROJECTIONS } from '@app/read-models';
import type { Sent } from './feed.js';
import { LiveFollower, type Release } from './follower.js';
import { FAULTY_TABLE, sickened, type Sick } from './sickness.js';

export type Illness = { readonly before: readonly Sent[]; readonly ill: ReadonlyMap<string, Sick> };
export type WhileIll = { readonly slowestMs: number; readonly waiting: number; readonly complaints: readonly string[] };

const AT_ONCE = 50;
const PROMPTLY_MS = 2_000;

/** The feed with its poison, followed live by a release that cannot bear it. */
export const liveThrough = async (directory: string, release: Release, { before, ill }: Illness): Promise<WhileIll> => {
  const follower = await LiveFollower.on(directory, release);
  const complaints: string[] = [];
  let slowestMs = 0;
  try {
    for (let at = 0; at < before.length; at += AT_ONCE) {
      const sent = before.slice(at, at + AT_ONCE);
      const position = await follower.append(sent.map((one) => asWritten(one, ill)));
      const waited = await follower.shown(position, PROMPTLY_MS);
      if (waited === undefined) complaints.push(`not shown within ${PROMPTLY_MS} ms after event ${at}`);
      slowestMs = Math.max(slowestMs, waited ?? PROMPTLY_MS);
      complaints.push(...wronglyShown(follower, sent, ill));
    }
    complaints.push(...wronglyParked(follower, { before, ill }), ...await wronglyTold(follower, ill));
    const waiting = parkedIn(follower);
    for (const { stream, applied, failed } of await follower.retryAll()) {
      if (applied > 0 || failed === undefined) complaints.push(`tried again without a fix, ${stream} went on by ${applied}`);
    }
    complaints.push(...wronglyParked(follower, { before, ill }));
    return { slowestMs, waiting, complaints };
  } finally {
    await follower.close();
  }
};

const asWritten = (sent: Sent, ill: ReadonlyMap<string, Sick>): Sent => {
  const sick = ill.get(sent.stream);
  return sick?.revision === sent.revision ? { ...sent, event: sickened(sent.event, sick.sickness) } : sent;
};

/** A healthy history shows its newest event; an ill one stands still just before its poison. */
const wronglyShown = (follower: LiveFollower, sent: readonly Sent[], ill: ReadonlyMap<string, Sick>): readonly string[] => {
  const newest = new Map(sent.map(({ stream, revision }) => [stream, revision]));
  return [...newest].flatMap(([stream, revision]) => {
    const poison = ill.get(stream)?.revision ?? Number.POSITIVE_INFINITY;
    const due = revision < poison ? revision : poison - 1;
    const shown = follower.revisionShown(stream) ?? -1;
    return shown === due ? [] : [`${stream} shows revision ${shown} instead of ${due}`];
  });
};

const parkedIn = ({ readStore }: LiveFollower): number => PROJECTIONS.reduce((sum, { table }) => sum + readStore.parked(table).length, 0);

/** Every table keeps the poison and all that came after it in that history, in order, and nothing else. */
const wronglyParked = ({ readStore }: LiveFollower, { before, ill }: Illness): readonly string[] => PROJECTIONS.flatMap(({ table, categories }) => {
  const due = before.filter(({ stream, revision }) => {
    const sick = ill.get(stream);
    return sick !== undefined && categories.some((category) => stream.startsWith(`${category}-`)) && revision >= sick.revision && (sick.sickness !== 'fold throws' || table === FAULTY_TABLE);
  }).map(({ stream, revision }) => `${stream} ${revision}`);
  const parked = readStore.parked(table).map(({ event: { stream, revision } }) => `${stream} ${revision}`);
  const [missing, strange] = [due.filter((one) => !parked.includes(one)), parked.filter((one) => !due.includes(one))];
  return [
    ...missing.slice(0, 3).map((one) => `${table} does not keep ${one} waiting`),
    ...strange.slice(0, 3).map((one) => `${table} keeps ${one} waiting, which is healthy`),
    ...(missing.length + strange.length === 0 && due.join() !== parked.join() ? [`${table} keeps them in another order`] : []),
  ];
});

const wronglyTold = async (follower: LiveFollower, ill: ReadonlyMap<string, Sick>): Promise<readonly string[]> => {
  const status = await follower.status();
  const told = new Set(status.flatMap(({ parked }) => parked.map(({ stream }) => stream)));
  return [...ill.keys()].filter((stream) => !told.has(stream)).map((stream) => `the status does not tell of ${stream}`);
};
