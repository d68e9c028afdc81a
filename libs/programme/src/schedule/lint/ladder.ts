import type { Rung } from '../content.js';
import { lengthOf } from './dates.js';
import { complaint, type ScheduleComplaint } from './finding.js';

/** What the name of a rung promises: `H-7` lies before the due day, `H+3` after it. */
const NAMED_SIGN = /^H([+-])\d*[1-9]\d*$/;

const signComplaints = ({ key, trigger }: Rung, pointer: string): readonly ScheduleComplaint[] => {
  const sign = NAMED_SIGN.exec(key)?.[1];
  if (sign === undefined || trigger.kind !== 'due') return [];
  const length = lengthOf(trigger.after);
  return (sign === '-' ? length < 0 : length > 0) ? [] : [complaint(`${pointer}/trigger/after`, 'rung.wrong-sign', key)];
};

const climbs = (below: Rung, above: Rung): boolean => {
  if (below.trigger.kind !== 'due' || above.trigger.kind !== 'due') return true;
  const [low, high] = [below.trigger.after, above.trigger.after];
  return 'workingDays' in low !== 'workingDays' in high || lengthOf(low) <= lengthOf(high);
};

export const ladderComplaints = (ladder: readonly Rung[]): readonly ScheduleComplaint[] => ladder.flatMap((rung, row) => {
  const pointer = `/ladder/${row}`;
  const below = ladder.slice(0, row).findLast((other) => !climbs(other, rung));
  return [
    ...(ladder.findIndex(({ key }) => key === rung.key) < row ? [complaint(`${pointer}/key`, 'rung.key-twice', rung.key)] : []),
    ...signComplaints(rung, pointer),
    ...(below === undefined ? [] : [complaint(`${pointer}/trigger`, 'rung.out-of-order', rung.key, below.key)]),
  ];
});
