import type { Bilingual, PlainDate, Recorded } from '@app/kernel';
import { explainRescheduling, locationEventSentence, type DeadlineChange, type Definition, type LocationEvent } from '@app/programme';

/** A day that held for a while: from when, and by which law; `until` where another followed. */
export type DeadlineVersion = {
  readonly version: number;
  readonly running: boolean;
  /** Absent where the law gave the stage no day any more. */
  readonly dueOn?: PlainDate;
  readonly from: PlainDate;
  readonly until?: PlainDate;
  readonly revision: number;
  readonly calendarVersion: number;
  /** What made it so. */
  readonly why: Bilingual;
};

type Told = { readonly change: DeadlineChange; readonly law: Pick<DeadlineVersion, 'from' | 'revision' | 'calendarVersion' | 'why'> };

/** Every day each stage ever had, oldest first. */
export const versionsOf = (recorded: readonly Recorded<LocationEvent>[], definition: Definition | undefined): ReadonlyMap<string, readonly DeadlineVersion[]> => {
  const versions = new Map<string, DeadlineVersion[]>();
  for (const { change: { stage, version, running, to }, law } of recorded.flatMap((one) => toldIn(one, recorded, definition))) {
    const before = versions.get(stage) ?? [];
    const last = before.at(-1);
    const earlier = last === undefined ? [] : [...before.slice(0, -1), { ...last, until: law.from }];
    versions.set(stage, [...earlier, { version, running, ...(to !== undefined && { dueOn: to }), ...law }]);
  }
  return versions;
};

const toldIn = ({ event, metadata: { commandId } }: Recorded<LocationEvent>, recorded: readonly Recorded<LocationEvent>[], definition: Definition | undefined): readonly Told[] => {
  if (event.type === 'TargetsRescheduled') {
    const { on: from, revision, calendarVersion, stages } = event.data;
    return stages.map((change) => ({ change, law: { from, revision, calendarVersion, why: explainRescheduling(event.data) } }));
  }
  if (event.type !== 'DeadlinesSet') return [];
  const { on: from, revision, calendarVersion, deadlines } = event.data;
  // What was decided comes first; the days it moves stand behind it, written by the same command.
  const cause = recorded.find((one) => one.metadata.commandId === commandId)?.event ?? event;
  return deadlines.map((change) => ({ change, law: { from, revision, calendarVersion, why: locationEventSentence(cause, definition) } }));
};
