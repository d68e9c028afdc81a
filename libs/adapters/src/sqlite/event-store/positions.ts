import { InvalidEventError } from '@app/engine';
import type { Position } from '@app/engine';

const POSITION = /^(\d{20})\/\d{20}$/;

export const BEFORE_ALL = 0;

export const positionOf = (sequence: number): Position => {
  const digits = String(sequence).padStart(20, '0');
  return `${digits}/${digits}`;
};

export const sequenceOf = (position: Position | undefined): number => {
  if (position === undefined) return BEFORE_ALL;
  const sequence = Number(POSITION.exec(position)?.[1]);
  if (!Number.isSafeInteger(sequence)) throw new InvalidEventError(`"${position}" is no position of this store`);
  return sequence;
};
