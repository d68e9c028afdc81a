import type { Judged } from './judged.js';
import { DAY_MS, later } from './standing.js';

/** How many deadlines each band of the board has. */
export const bandsOf = (all: readonly Judged[], at: number): Readonly<Record<string, number>> => {
  const standing = (is: (one: Judged) => boolean): number => all.filter((one) => one.goesOn && one.isShown && is(one)).length;
  const waited = ({ today }: Judged): string => later(today, -14);
  return {
    'overdue': all.reduce((sum, { late }) => sum + late.length, 0),
    'due-in-7-days': all.reduce((sum, { soon }) => sum + soon.length, 0),
    'critical': all.filter(({ isCritical, goesOn }) => isCritical && goesOn).length,
    'crossing-year': standing(({ crossesYear }) => crossesYear),
    'verified-unpaid': standing(({ stages, paidOn }) => stages.get('RKM_VERIFICATION')?.completedOn !== undefined && paidOn.length === 0),
    'tranche-1-waiting': standing((one) => one.signedOn !== undefined && one.signedOn < waited(one) && one.paidOn.length === 0),
    'tranche-2-waiting': standing(({ physical, paidOn }) => physical >= 50 && paidOn.length === 1),
    'paid-but-still': standing((one) => (one.paidOn[0] ?? '9') < waited(one) && one.physical < 100 && (one.movedOn ?? '') < waited(one)),
    'may-accelerate': standing(({ isAccelerated, stages, documents }) => !isAccelerated && stages.get('RKM')?.completedOn === undefined && documents.includes('rkm')),
    'no-news': standing(({ newsAt }) => Date.parse(newsAt) < at - 30 * DAY_MS),
  };
};
