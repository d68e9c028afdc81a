import type { Unmet } from '@app/kernel';
import { unmetToAcknowledge, unmetToSnooze } from './answering.js';
import type { ChaseAnswer } from './commands.js';
import { openDeadlines } from './open-deadlines.js';
import type { ChaseFacts, ChaseState } from './state.js';

/** Whether reminders may be answered now and, where not, what is missing; for each stage whose deadline runs. */
export type AnswerStanding = {
  readonly command: (typeof ANSWERS)[number]['command'];
  readonly allowed: boolean;
  readonly targets: readonly { readonly stage: string; readonly allowed: boolean; readonly unmet: readonly Unmet[] }[];
};

const ANSWERS = [
  { command: 'AcknowledgeReminder', unmetFor: unmetToAcknowledge },
  { command: 'SnoozeReminders', unmetFor: unmetToSnooze },
] as const satisfies readonly { readonly command: ChaseAnswer['type']; readonly unmetFor: typeof unmetToSnooze }[];

/** Asked of the same rules that decide. */
export const answerStandings = (state: ChaseState, facts: ChaseFacts): readonly AnswerStanding[] => {
  const running = openDeadlines(facts, state);
  return ANSWERS.map(({ command, unmetFor }) => {
    const targets = running.map(({ stage, deadline: { version } }) => {
      const unmet = unmetFor(stage, version, state, facts);
      return { stage, allowed: unmet.length === 0, unmet };
    });
    return { command, allowed: targets.some(({ allowed }) => allowed), targets };
  });
};
