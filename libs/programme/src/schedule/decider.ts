import { accept, refuse, type Decider, type Decision, type Unmet } from '@app/kernel';
import { decided } from '../decided.js';
import { refusal } from '../sentences/refusal.js';
import { SCHEDULE_REFUSALS } from '../sentences/schedule.js';
import type { ScheduleCommand, ScheduleFollowUp } from './commands.js';
import type { ScheduleContent } from './content.js';
import { SCHEDULE_EVENT_SHAPES, type ScheduleEvent } from './events.js';
import { evolveSchedule } from './evolve.js';
import { lintSchedule } from './lint.js';
import { asUnmet } from './lint/finding.js';
import { newestRevision, type ScheduleFacts, type ScheduleState } from './state.js';

type Asked = ScheduleCommand | ScheduleFollowUp;
type DataOf<Type extends Asked['type']> = Extract<Asked, { type: Type }>['data'];

const unmet = refusal(SCHEDULE_REFUSALS);

const isBlank = (text: string): boolean => text.trim() === '';

/** Judged when drafted and again when published: in between the law and the calendar may have changed. */
const sound = (content: ScheduleContent, facts: ScheduleFacts): readonly Unmet[] =>
  facts.definition === undefined ? [unmet('schedule.definition-unknown', { programme: facts.programme })] : lintSchedule(content, facts).map(asUnmet(content));

const draft = ({ content, note }: DataOf<'DraftSchedule'>, state: ScheduleState, facts: ScheduleFacts): Decision<ScheduleEvent> => decided(
  [...(isBlank(note) ? [unmet('draft.note-missing')] : []), ...sound(content, facts)],
  { type: 'ScheduleDrafted', data: { draft: state.drafted + 1, content, note, basedOn: newestRevision(state)?.revision ?? -1 } },
);

/** Why there is no such draft to be had. */
export const missingDraft = (number: number, { drafted }: ScheduleState): Unmet =>
  Number.isInteger(number) && number >= 1 && number <= drafted ? unmet('draft.closed', { draft: number }) : unmet('draft.unknown', { draft: number });

const discard = ({ draft: number, reason }: DataOf<'DiscardDraft'>, state: ScheduleState): Decision<ScheduleEvent> => {
  if (!state.drafts.some((one) => one.draft === number)) return refuse(missingDraft(number, state));
  return decided(isBlank(reason) ? [unmet('draft.reason-missing')] : [], { type: 'ScheduleDraftDiscarded', data: { draft: number, reason } });
};

const publish = (data: DataOf<'PublishSchedule'>, state: ScheduleState, facts: ScheduleFacts): Decision<ScheduleEvent> => {
  const { draft: number, reason, reference, whatIf } = data;
  const newest = newestRevision(state);
  if (newest?.draft === number) return accept(); // it is what holds already
  const chosen = state.drafts.find((one) => one.draft === number);
  if (chosen === undefined) return refuse(missingDraft(number, state));
  const { content, basedOn } = chosen;
  return decided([
    ...(newest === undefined || basedOn === newest.revision ? [] : [unmet('draft.outdated', { draft: number, basedOn, revision: newest.revision })]),
    ...(isBlank(reason) ? [unmet('publication.reason-missing')] : []),
    ...(isBlank(reference) ? [unmet('publication.reference-missing')] : []),
    ...sound(content, facts),
  ], {
    type: 'SchedulePublished',
    data: { revision: (newest?.revision ?? -1) + 1, draft: number, content, reason, reference, publishedOn: facts.today, ...(whatIf !== undefined && { whatIf }) },
  });
};

/** Once for each revision and calendar: a newer calendar is taken over as a revision is. */
const conclude = (data: DataOf<'ConcludeRevision'>, state: ScheduleState): Decision<ScheduleEvent> => {
  const { revision, calendarVersion } = data;
  const concluded = state.revisions.find((one) => one.revision === revision);
  if (concluded === undefined) return refuse(unmet('revision.unknown', { revision }));
  if (concluded !== newestRevision(state)) return refuse(unmet('revision.superseded', { revision }));
  return concluded.concluded !== undefined && concluded.concluded.calendarVersion >= calendarVersion ? accept() : accept({ type: 'RevisionConcluded', data });
};

export const unscheduled = (programme: string, fiscalYear: number): Unmet => unmet('schedule.not-published', { programme, fiscalYear });

/** `Schedule-<programme>-<fiscal year>`: the Jadwal Nasional. */
export const schedule: Decider<Asked, ScheduleState, ScheduleEvent, ScheduleFacts> = {
  category: 'Schedule',
  initial: { drafts: [], drafted: 0, revisions: [] },
  events: SCHEDULE_EVENT_SHAPES,
  evolve: evolveSchedule,

  decide: (command, state, facts) => {
    switch (command.type) {
      case 'DraftSchedule': return draft(command.data, state, facts);
      case 'DiscardDraft': return discard(command.data, state);
      case 'PublishSchedule': return publish(command.data, state, facts);
      case 'ConcludeRevision': return conclude(command.data, state);
    }
  },
};
