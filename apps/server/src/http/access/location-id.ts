import type { Principal } from '@app/engine';
import { partsOfLocationId } from '@app/programme';
import { covers } from '@app/kernel';
import { LOCATION_ID } from '../fields/index.js';
import { ProblemError } from '../problems/problem.js';

/** The id as it stands in the address. One of another shape names no location, for nobody. */
export const soundLocationId = (id: string): string => {
  if (!LOCATION_ID.accepts(id)) throw new ProblemError('not-found');
  return id;
};

/** The id carries programme and region: whether it lies within someone's authority is known before anything is read. */
export const reaches = ({ scope }: Principal, locationId: string): boolean => {
  const { programme, region } = partsOfLocationId(locationId);
  return covers(scope, region, programme);
};

/** For reading. Outside the authority and not there at all are the same answer, so that nothing can be inferred. */
export const readableLocationId = (principal: Principal, id: string): string => {
  if (!reaches(principal, soundLocationId(id))) throw new ProblemError('not-found');
  return id;
};
