import type { PlainDate } from '@app/kernel';
import { plansBy, worksPlanned, type PlannedGroup, type ProgrammeLaw } from '../curve/planned.js';

/** Rupiah times the part of the works that is to be done by a day, by the newest revision of the schedules and by the first. */
export type PlannedSum = { readonly province: string; readonly satker: string; readonly isScheduled: boolean; readonly planned: number; readonly firstPlanned: number };

const PROVINCE = 2;

export const plannedSums = (groups: readonly PlannedGroup[], laws: readonly ProgrammeLaw[], on: PlainDate): readonly PlannedSum[] => {
  const [newest, first] = [plansBy(groups, laws, Number.POSITIVE_INFINITY), plansBy(groups, laws, 0)];
  return newest.map((way, at): PlannedSum => ({
    province: way.group.region.slice(0, PROVINCE), satker: way.group.satker, isScheduled: way.plan !== undefined,
    planned: worksPlanned([way], on), firstPlanned: worksPlanned(first.slice(at, at + 1), on),
  }));
};
