// What the life of one location makes of its days, told a second time from the events of that life alone.
import type { LocationEvent, ScheduleContent } from '@app/programme';
import { STAGES, WORKS } from './law.js';
import { dayNumber, daysOn, workingDaysOn, type DaysOff } from './naive-days.js';

export type NaiveLaw = { readonly content: ScheduleContent; readonly off: DaysOff };
type Counted = { readonly due: number; readonly running: boolean; readonly extended: boolean };
export type NaiveDeadline = { readonly due: number; readonly running: boolean; readonly version: number; readonly setOn: number };

export type NaiveLife = {
  readonly province: string;
  designatedOn: number;
  over: boolean;
  physical: number;
  readonly started: Map<string, number>;
  readonly completed: Map<string, number>;
  readonly pauses: { from: number; until: number }[];
  readonly letters: Map<string, { readonly to: number; readonly pausesBefore: number }>;
  readonly deadlines: Map<string, NaiveDeadline>;
};

export const unborn = (province: string): NaiveLife =>
  ({ province, designatedOn: Infinity, over: false, physical: 0, started: new Map(), completed: new Map(), pauses: [], letters: new Map(), deadlines: new Map() });

export const happened = (life: NaiveLife, { type, data }: LocationEvent): void => {
  switch (type) {
    case 'LocationDesignated': life.designatedOn = dayNumber(data.sk.date); break;
    case 'StageStarted': life.started.set(data.stage, dayNumber(data.on)); break;
    case 'StageCompleted': life.completed.set(data.stage, dayNumber(data.on)); break;
    case 'ProgressReported': life.physical = data.percent; break;
    case 'LocationSuspended': life.pauses.push({ from: dayNumber(data.from), until: dayNumber(data.until) }); break;
    case 'LocationResumed': {
      const last = life.pauses.at(-1)!;
      last.until = Math.min(last.until, dayNumber(data.on));
      break;
    }
    case 'DeadlineExtended': life.letters.set(data.stage, { to: dayNumber(data.newDueOn), pausesBefore: life.pauses.length }); break;
    case 'LocationCancelled': case 'LocationFinished': life.over = true; break;
    default: break;
  }
};

export const openStages = ({ completed }: NaiveLife): readonly string[] => STAGES.filter((stage) => !completed.has(stage));
export const isBuilding = ({ started, completed }: NaiveLife): boolean => started.has(WORKS) && !completed.has(WORKS);

const targetOf = (stage: string, { province }: NaiveLife, { targets, overrides }: ScheduleContent) =>
  [...targets, ...overrides.filter(({ provinces }) => provinces?.includes(province)).flatMap((override) => override.targets)].findLast((one) => one.stage === stage)?.target;

/** The n-th day on which work can go on. */
const countedDay = (stage: string, life: NaiveLife, law: NaiveLaw): Omit<Counted, 'extended'> | undefined => {
  const target = targetOf(stage, life, law.content);
  const isPaused = (day: number): boolean => life.pauses.some(({ from, until }) => from <= day && day < until);
  if (target === undefined) return undefined;
  if (target.kind !== 'offset') {
    const last = dayNumber(target.kind === 'fixed' ? target.on : target.until);
    return { due: last <= life.designatedOn ? last : daysOn(life.designatedOn, last - life.designatedOn, isPaused), running: true };
  }
  const { anchor, span } = target;
  const anchored = life[anchor.when].get(anchor.stage);
  const from = anchored ?? counted(anchor.stage, life, law)?.due;
  if (from === undefined) return undefined;
  return { due: 'workingDays' in span ? workingDaysOn(from, span.workingDays, law.off, isPaused) : daysOn(from, span.calendarDays, isPaused), running: anchored !== undefined };
};

const counted = (stage: string, life: NaiveLife, law: NaiveLaw): Counted | undefined => {
  const usual = countedDay(stage, life, law);
  const letter = life.letters.get(stage);
  if (usual === undefined || letter === undefined) return usual && { ...usual, extended: false };
  let to = letter.to;
  for (const { from, until } of life.pauses.slice(letter.pausesBefore)) if (from <= to) to += until - from;
  return to > usual.due ? { ...usual, due: to, extended: true } : { ...usual, extended: false };
};

/** `life`: what it moves by itself is only what runs, or ran, or is new, or a letter speaks of. `law`: a new law is taken over whole. */
export const recount = (life: NaiveLife, law: NaiveLaw, on: number, because: 'life' | 'law'): void => {
  for (const stage of openStages(life)) {
    const now = counted(stage, life, law);
    const before = life.deadlines.get(stage);
    if (now === undefined || (before?.due === now.due && before.running === now.running)) continue;
    if (because === 'life' && before !== undefined && !now.running && !now.extended && !before.running) continue;
    life.deadlines.set(stage, { due: now.due, running: now.running, version: (before?.version ?? 0) + 1, setOn: on });
  }
};

/** Another calendar is taken over only where it moves a day. */
export const movesDays = (life: NaiveLife, before: NaiveLaw, now: NaiveLaw): boolean =>
  openStages(life).some((stage) => counted(stage, life, before)?.due !== counted(stage, life, now)?.due);
