import { parseInstant } from '@app/kernel';
import type { Moments } from '@app/engine';
import { ProblemError } from '../problems/problem.js';
import type { MomentsDto } from './location-view.dto.js';

export const momentsOf = ({ asOf, validAt }: MomentsDto): Moments =>
  ({ asOf: asOf === undefined ? undefined : parseInstant(asOf), validAt: validAt === undefined ? undefined : parseInstant(validAt) });

/** The location somebody asks for, or the problem they are told. */
export const knownOf = <Answer extends { readonly kind: 'known' | 'unknown' | 'unreadable' }>(answer: Answer): Extract<Answer, { kind: 'known' }> => {
  if (answer.kind === 'unknown') throw new ProblemError('not-found');
  if (answer.kind === 'unreadable') throw new ProblemError('newer-event-version', { headers: { 'retry-after': '60' } });
  return answer as Extract<Answer, { kind: 'known' }>;
};
