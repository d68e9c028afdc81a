import type { PlainDate } from '@app/kernel';
import { changed, own } from '../entries.js';
import type { DeadlineChange } from '../events.js';
import type { Deadline, Deadlines, KnownLocation } from '../state.js';
import type { Evolution } from './evolution.js';

type Law = { readonly on: PlainDate; readonly revision: number; readonly calendarVersion: number };

const withChanges = (state: KnownLocation, law: Law, changes: readonly DeadlineChange[]): KnownLocation => ({ ...state, deadlines: changedDeadlines(state.deadlines, law, changes) });

export const changedDeadlines = (recorded: Deadlines | undefined, { on, revision, calendarVersion }: Law, changes: readonly DeadlineChange[]): Deadlines => {
  const stages: { [stage: string]: Deadline } = { ...recorded?.stages };
  const withdrawn: { [stage: string]: number } = { ...recorded?.withdrawn };
  for (const { stage, version, running, to } of changes) {
    const known = own(stages, stage);
    if (to === undefined) {
      delete stages[stage];
      withdrawn[stage] = version;
    } else {
      delete withdrawn[stage];
      stages[stage] = { ...known, version, running, dueOn: to, setOn: on, originalDueOn: known?.originalDueOn ?? to };
    }
  }
  return { revision, calendarVersion, stages, ...(Object.keys(withdrawn).length > 0 && { withdrawn }) };
};

export const deadlineEvolution: Evolution<'DeadlinesSet' | 'TargetsRescheduled' | 'DeadlineMissed'> = {
  DeadlinesSet: (state, data) => withChanges(state, data, data.deadlines),
  TargetsRescheduled: (state, data) => withChanges(state, data, data.stages),
  DeadlineMissed: (state, { stage, version, dueOn, revision }) => state.deadlines === undefined ? state : {
    ...state,
    deadlines: { ...state.deadlines, stages: changed(state.deadlines.stages, stage, (deadline) => ({ ...deadline, missed: { version, dueOn, revision } })) },
  },
};
