import { dayIn, daysBetween, zoneOf, type Bilingual, type Instant, type PlainDate, type Recorded } from '@app/kernel';
import {
  dueDateOf, explainDueDate, labelIn, own, type Deadline, type Definition, type Derivation, type KnownLocation, type LocationEvent, type ScheduleInForce,
} from '@app/programme';
import type { DeadlineStatus } from '../deadline-board/row.js';
import { versionsOf, type DeadlineVersion } from './versions.js';

/** The day as it would be counted at that moment: of a running clock it is the recorded one, of a plan it may have moved on. */
export type CountedDay = { readonly dueOn: PlainDate; readonly sentence: Bilingual; readonly derivation: Derivation };

export type LocationDeadline = {
  readonly stage: string;
  readonly label: Bilingual;
  readonly status: DeadlineStatus;
  /** Absent, as all that follows from it, where the law gives the stage no day any more. */
  readonly dueOn?: PlainDate;
  readonly originalDueOn?: PlainDate;
  /** Calendar days between the two. */
  readonly movedBy?: number;
  readonly running: boolean;
  readonly version: number;
  readonly setOn?: PlainDate;
  readonly completedOn?: PlainDate;
  /** By the rule that holds. */
  readonly late: boolean;
  /** By the rule that was in force when a day was over. */
  readonly missed?: NonNullable<Deadline['missed']>;
  readonly counted?: CountedDay;
  /** Days that held before, oldest first. */
  readonly superseded: readonly DeadlineVersion[];
  /** Why the day that holds was set. */
  readonly why?: Bilingual;
};

export type LocationDeadlines = {
  /** The law that the location has taken over. */
  readonly law?: { readonly revision: number; readonly calendarVersion: number };
  readonly deadlines: readonly LocationDeadline[];
};

type Known = { readonly state: KnownLocation; readonly recorded: readonly Recorded<LocationEvent>[] };
type World = { readonly definition: Definition | undefined; readonly law: ScheduleInForce | undefined; readonly now: Instant };

/** Every deadline of a location, in the order of its stages, with how its day came about and what it was before. */
export const locationDeadlines = ({ state, recorded }: Known, world: World): LocationDeadlines => {
  const { deadlines } = state;
  if (deadlines === undefined) return { deadlines: [] };
  const versions = versionsOf(recorded, world.definition);
  const order = (world.definition?.stages ?? []).map(({ key }) => key);
  const stages = [...versions.keys()].toSorted((one, other) => order.indexOf(one) - order.indexOf(other));
  const { revision, calendarVersion } = deadlines;
  return { law: { revision, calendarVersion }, deadlines: stages.map((stage) => deadlineOf(stage, versions.get(stage) ?? [], state, world)) };
};

const deadlineOf = (stage: string, versions: readonly DeadlineVersion[], state: KnownLocation, { definition, law, now }: World): LocationDeadline => {
  const deadline = own(state.deadlines?.stages ?? {}, stage);
  const progress = own(state.stages, stage);
  const last = versions.at(-1);
  const told = { stage, label: labelIn(definition?.stages, stage), superseded: versions.slice(0, -1), ...(last !== undefined && { why: last.why }) };
  if (deadline === undefined) return { ...told, status: 'withdrawn', running: false, version: last?.version ?? 0, late: false };
  const { dueOn, originalDueOn, running, version, setOn, missed } = deadline;
  const status = progress?.status === 'completed' ? 'completed' : state.situation === 'active' || state.situation === 'suspended' ? 'open' : 'ended';
  const counted = law && countedBy(stage, state, law, definition);
  return {
    ...told, status, dueOn, originalDueOn, movedBy: daysBetween(originalDueOn, dueOn), running, version, setOn,
    ...(progress?.completedOn !== undefined && { completedOn: progress.completedOn }),
    late: status === 'open' && running && dayIn(zoneOf(state.region), now) > dueOn,
    ...(missed !== undefined && { missed }),
    // What is over keeps its day; a later pause would count it differently and explain nothing.
    ...(counted !== undefined && (status === 'open' || counted.dueOn === dueOn) && { counted }),
  };
};

const countedBy = (stage: string, state: KnownLocation, law: ScheduleInForce, definition: Definition | undefined): CountedDay | undefined => {
  const due = dueDateOf(stage, state, law);
  return due && { dueOn: due.dueOn, sentence: explainDueDate(due, definition), derivation: due.derivation };
};
