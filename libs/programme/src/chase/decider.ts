import type { Decider } from '@app/kernel';
import { acknowledge, snooze } from './answering.js';
import type { ChaseCommand } from './commands.js';
import { CHASE_EVENT_SHAPES, type ChaseEvent } from './events.js';
import { evolve } from './evolve.js';
import { breakPromise, issue, recordDelivery, withdraw } from './issuing.js';
import { remindNow } from './remind-now.js';
import type { ChaseFacts, ChaseState } from './state.js';

/** `Chase-<locationId>`: the reminders of a location, beside its life so that the machine never stands in a person's way. */
export const chase: Decider<ChaseCommand, ChaseState, ChaseEvent, ChaseFacts> = {
  category: 'Chase',
  initial: { reminders: {}, promises: {}, snoozes: {} },
  events: CHASE_EVENT_SHAPES,

  decide: (command, state, facts) => {
    switch (command.type) {
      case 'IssueReminder': return issue(command.data, state, facts);
      case 'WithdrawReminders': return withdraw(command.data, state, facts);
      case 'RecordDelivery': return recordDelivery(command.data, state);
      case 'AcknowledgeReminder': return acknowledge(command.data, state, facts);
      case 'SnoozeReminders': return snooze(command.data, state, facts);
      case 'RemindNow': return remindNow(command.data, state, facts);
      case 'BreakPromise': return breakPromise(command.data, state, facts);
    }
  },

  evolve,
};
