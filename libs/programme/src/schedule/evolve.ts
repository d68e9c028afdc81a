import type { ScheduleEvent } from './events.js';
import type { ScheduleState } from './state.js';

const without = (drafts: ScheduleState['drafts'], draft: number): ScheduleState['drafts'] => drafts.filter((one) => one.draft !== draft);

export const evolveSchedule = (state: ScheduleState, { type, data }: ScheduleEvent): ScheduleState => {
  switch (type) {
    case 'ScheduleDrafted': return { ...state, drafts: [...state.drafts, data], drafted: data.draft };
    case 'ScheduleDraftDiscarded': return { ...state, drafts: without(state.drafts, data.draft) };
    case 'SchedulePublished': return { ...state, drafts: without(state.drafts, data.draft), revisions: [...state.revisions, data] };
    case 'RevisionConcluded': {
      const { revision, ...concluded } = data;
      return { ...state, revisions: state.revisions.map((one) => (one.revision === revision ? { ...one, concluded } : one)) };
    }
  }
};
