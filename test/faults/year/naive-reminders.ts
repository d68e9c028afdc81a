// Which reminders a location is due on a day, told a second time.
import { CRITICAL, FISCAL_YEAR, STEPS, WORKS, YEAR_END } from './law.js';
import { dayNumber, isWorking, workingDayFrom, workingDaysOn, workingDayUpTo, type DaysOff } from './naive-days.js';
import { isBuilding, openStages, type NaiveDeadline, type NaiveLife } from './naive-life.js';

const LAST_OF_YEAR = dayNumber(`${FISCAL_YEAR}-12-31`);
/** In the place of a rung: that the deadline was missed. */
export const MISSED = 'LEWAT';

const stepDay = (due: number, after: number, off: DaysOff): number => (after === 0 ? workingDayUpTo(due, off) : workingDaysOn(due, after, off));

/** What was over when the day was set, or when a pause ended, comes to one reminder: the highest, at once. */
const stepsCome = ({ due, setOn }: NaiveDeadline, pauseEnd: number, today: number, off: DaysOff): readonly string[] => {
  const since = Math.max(setOn, pauseEnd);
  const steps = STEPS.map(([key, after]) => ({ key, on: stepDay(due, after, off) }));
  const passed = steps.filter(({ on }) => on <= since).at(-1);
  return [
    ...(passed !== undefined && workingDayFrom(since, off) <= today ? [passed.key] : []),
    ...steps.filter(({ on }) => on > since && on <= today).map(({ key }) => key),
  ];
};

/** The last day of the works at the pace of the plan. */
const worksEnd = (life: NaiveLife, due: number, today: number): number =>
  today + Math.ceil(((due - life.started.get(WORKS)!) * (100 - life.physical)) / 100);

const isCritical = (life: NaiveLife, due: number, today: number): boolean => {
  const began = life.started.get(WORKS)!;
  const plan = Math.min(100, Math.max(0, (100 * (today - began)) / Math.max(1, due - began)));
  const behind = plan - life.physical;
  return behind > (plan <= 70 ? 10 : 5) || (behind > 0 && worksEnd(life, due, today) > LAST_OF_YEAR);
};

const crossesYear = (life: NaiveLife, current: string, today: number): boolean => {
  const dueOf = (stage: string): number | undefined => life.deadlines.get(stage)?.due;
  const [handover, now, works] = [dueOf('HANDOVER'), dueOf(current), dueOf(WORKS)];
  if (handover === undefined) return false;
  const slipped = isBuilding(life) && works !== undefined ? worksEnd(life, works, today) - works : 0;
  return handover + Math.max(0, slipped, now === undefined ? 0 : today - now) > LAST_OF_YEAR;
};

/** Everything that should have been said by now, whether it was said or not: `stage.version.rung`. */
export const saidBy = (life: NaiveLife, today: number, isMorning: boolean, off: DaysOff): readonly string[] => {
  const pauseEnd = life.pauses.at(-1)?.until ?? 0;
  if (life.over || today < pauseEnd) return [];
  const [current = ''] = openStages(life);
  return openStages(life).flatMap((stage) => {
    const deadline = life.deadlines.get(stage);
    if (deadline?.running !== true) return [];
    const signals = isMorning && isWorking(today, off);
    const said = [
      ...(today > deadline.due ? [MISSED] : []),
      ...(isMorning ? stepsCome(deadline, pauseEnd, today, off) : stepsCome(deadline, pauseEnd, today - 1, off)),
      ...(signals && stage === WORKS && isBuilding(life) && isCritical(life, deadline.due, today) ? [CRITICAL] : []),
      ...(signals && stage === current && crossesYear(life, current, today) ? [YEAR_END] : []),
    ];
    return said.map((rung) => `${stage}.v${deadline.version}.${rung}`);
  });
};
