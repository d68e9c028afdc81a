import type { Position as LogPosition } from '@eventstore/db-client';
import { InvalidEventError, StoreUnavailableError } from '@app/engine';
import type { Position, Revision } from '@app/engine';

const POSITION = /^(\d{20})\/(\d{20})$/;
/** A server that knows no position sends 2^64-1, and so did some that had found nothing; a real one fits 63 bits. */
const NOWHERE = 2n ** 63n;

/** Both numbers are kept: a checkpoint between two records may differ in its second one only. */
export const positionOf = ({ commit, prepare }: LogPosition): Position =>
  `${String(commit).padStart(20, '0')}/${String(prepare).padStart(20, '0')}`;

export const logPositionOf = (position: Position): LogPosition => {
  const [, commit, prepare] = POSITION.exec(position) ?? [];
  if (commit === undefined || prepare === undefined) throw new InvalidEventError(`"${position}" is no position of this store`);
  return { commit: BigInt(commit), prepare: BigInt(prepare) };
};

export const isSomewhere = (position: LogPosition | undefined): position is LogPosition =>
  position !== undefined && position.commit < NOWHERE && position.prepare < NOWHERE;

export const revisionOf = (revision: bigint): Revision => {
  const number = Number(revision);
  if (!Number.isSafeInteger(number)) throw new StoreUnavailableError(`revision ${revision} is beyond what can be counted`, 'unknown');
  return number;
};
