import { parseInstant } from '@app/kernel';
import type { LocationArchive, LocationPast } from '@app/engine';
import { ProblemError } from '../problems/problem.js';
import type { MomentsDto } from './location-view.dto.js';

/** A location at the moments somebody asks for, or the problem they are told. */
export const pastOf = async (archive: LocationArchive, locationId: string, { asOf, validAt }: MomentsDto): Promise<Extract<LocationPast, { kind: 'known' }>> => {
  const past = await archive.read(locationId, { asOf: asOf === undefined ? undefined : parseInstant(asOf), validAt: validAt === undefined ? undefined : parseInstant(validAt) });
  if (past.kind === 'unknown') throw new ProblemError('not-found');
  if (past.kind === 'unreadable') throw new ProblemError('newer-event-version', { headers: { 'retry-after': '60' } });
  return past;
};
