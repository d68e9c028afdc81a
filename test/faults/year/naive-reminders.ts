// Which reminders a location is due on a day, told a second time.
import { CRITICAL, FISCAL_YEAR, STEPS, WORKS, YEAR_END } from './law.js';
import type { NaiveAnswers } from './naive-answers.js';
import { dayNumber, dayText, isWorking, workingDayFrom, workingDaysOn, workingDayUpTo, type DaysOff } from './naive-days.js';
import { isBuilding, openStages, type NaiveDeadline, type NaiveLife } from './naive-life.js';

const LAST_OF_YEAR = dayNumber(`${FISCAL_YEAR}-12-31`);
/** In the place of a rung: that the deadline was missed. */
export const MISSED = 'LEWAT';
/** That a promise was, with the rung it climbed to; and the reminder that tells of it. */
export const BROKEN = 'PECAH';
const TOLD_OF_IT = 'JANJI';
/** Before a reminder: that it was taken back. */
export const TAKEN_BACK = 'ditarik';

const stepDay = (due: number, after: number, off: DaysOff): number => (after === 0 ? workingDayUpTo(due, off) : workingDaysOn(due, after, off));

type Step = { readonly key: string; readonly order: number; readonly isGentle: boolean; readonly on: number };

const stepsOf = (due: number, off: DaysOff): readonly Step[] =>
  STEPS.map(([key, after, tone], order) => ({ key, order, isGentle: tone === 'info' || tone === 'warning', on: stepDay(due, after, off) }));

/** Of those that would come up to a day, and are held, only the highest of all is left, and waits for that day. */
const heldUntil = (day: number, steps: readonly Step[], isHeld: (step: Step) => boolean, off: DaysOff): readonly Step[] => {
  const highest = Math.max(...steps.filter(({ on }) => on <= day).map(({ order }) => order));
  return steps
    .filter((step) => step.on > day || !isHeld(step) || step.order === highest)
    .map((step) => (step.on <= day && isHeld(step) ? { ...step, on: workingDayFrom(day, off) } : step));
};

/** What was over when the day was set, or when a pause or a snooze ended, comes to one reminder; what lies within a promise to none. */
const stepsCome = (stage: string, { due, setOn, version }: NaiveDeadline, pauseEnd: number, { snoozes, promises, said }: NaiveAnswers, until: number, off: DaysOff): readonly string[] => {
  const begun = heldUntil(Math.max(setOn, pauseEnd), stepsOf(due, off), () => true, off);
  const promise = promises.get(stage);
  const promisedOn = promise?.version === version ? promise.on : -Infinity;
  const steps = heldUntil(snoozes.get(stage) ?? -Infinity, begun, ({ isGentle }) => isGentle, off).filter(({ on }) => on > promisedOn);
  const climbed = Math.max(-1, ...steps.filter(({ key }) => said.has(`${stage}.v${version}.${key}`)).map(({ order }) => order));
  return steps.filter(({ on, order }) => on <= until && order > climbed).map(({ key }) => key);
};

/** Whom a broken promise is told to: above all that was said, and all whose day is there when it is broken. */
const climbedTo = (stage: string, { due, version }: NaiveDeadline, { said }: NaiveAnswers, brokenOn: number, off: DaysOff): string => {
  const below = stepsOf(due, off).filter(({ key, on }) => on <= brokenOn || said.has(`${stage}.v${version}.${key}`)).map(({ order }) => order);
  return STEPS[Math.min(Math.max(-1, ...below) + 1, STEPS.length - 1)]![0];
};

/** What a promise that was not kept comes to: that it was broken, once, and a reminder of it. */
const breaches = (stage: string, deadline: NaiveDeadline, pauseEnd: number, answers: NaiveAnswers, until: number, off: DaysOff): readonly string[] => {
  const promise = answers.promises.get(stage);
  if (promise?.version !== deadline.version) return [];
  const brokenOn = workingDayFrom(Math.max(promise.on + 1, pauseEnd), off);
  if (brokenOn > until) return [];
  const wasBroken = promise.broken;
  promise.broken = true;
  const on = dayText(promise.on);
  return [...(wasBroken ? [] : [`${BROKEN}-${on}-${climbedTo(stage, deadline, answers, brokenOn, off)}`]), `${TOLD_OF_IT}-${on}`];
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

const isPaused = (life: NaiveLife, today: number): boolean => today < (life.pauses.at(-1)?.until ?? 0);

/** What somebody waits for and that has lost its ground. */
export const takenBack = (life: NaiveLife, { waiting }: NaiveAnswers, today: number): readonly string[] => [...waiting].flatMap(([reminder, { stage, version }]) => {
  const deadline = life.deadlines.get(stage);
  const stands = !life.over && !life.completed.has(stage) && !isPaused(life, today) && deadline?.running === true && deadline.version === version;
  return stands ? [] : [reminder];
});

type Saying = { readonly what: string; readonly stage: string; readonly version: number; readonly isReminder: boolean };

/** Everything that is to be said today, whether it was said before or not. */
export const saidBy = (life: NaiveLife, answers: NaiveAnswers, today: number, isMorning: boolean, off: DaysOff): readonly Saying[] => {
  if (life.over || isPaused(life, today)) return [];
  const pauseEnd = life.pauses.at(-1)?.until ?? 0;
  const until = isMorning ? today : today - 1;
  const [current = ''] = openStages(life);
  return openStages(life).flatMap((stage) => {
    const deadline = life.deadlines.get(stage);
    if (deadline?.running !== true) return [];
    const { due, version } = deadline;
    const promise = answers.promises.get(stage);
    const signals = isMorning && isWorking(today, off) && !(promise?.version === version && today <= promise.on);
    const said = [
      ...(today > due ? [MISSED] : []),
      ...breaches(stage, deadline, pauseEnd, answers, until, off),
      ...stepsCome(stage, deadline, pauseEnd, answers, until, off),
      ...(signals && stage === WORKS && isBuilding(life) && isCritical(life, due, today) ? [CRITICAL] : []),
      ...(signals && stage === current && crossesYear(life, current, today) ? [YEAR_END] : []),
    ];
    return said.map((rung) => ({ what: `${stage}.v${version}.${rung}`, stage, version, isReminder: rung !== MISSED && !rung.startsWith(`${BROKEN}-`) }));
  });
};
