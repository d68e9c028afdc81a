import { changed, own } from '../location/entries.js';
import type { ChaseEvent } from './events.js';
import type { ChaseState, DeliveryStanding } from './state.js';

export const evolve = (state: ChaseState, { type, data }: ChaseEvent): ChaseState => {
  switch (type) {
    case 'ReminderIssued': {
      const { stage, version, rung, tone, asksReason } = data;
      const deliveries = own(state.reminders, data.reminder)?.deliveries ?? {}; // whom it reached before it was taken back, it has reached
      return { ...state, reminders: { ...state.reminders, [data.reminder]: { stage, version, rung, tone, asksReason, withdrawn: false, deliveries } } };
    }
    case 'ReminderWithdrawn':
      return { ...state, reminders: changed(state.reminders, data.reminder, (reminder) => ({ ...reminder, withdrawn: true })) };
    case 'ReminderDelivered':
      return delivered(state, data, { kind: 'delivered' });
    case 'ReminderFailed':
      return delivered(state, data, { kind: 'failed', error: data.error, final: data.final });
    case 'ReminderAcknowledged':
      return { ...state, promises: { ...state.promises, [data.stage]: { version: data.version, promisedOn: data.promisedOn, broken: false } } };
    case 'RemindersSnoozed':
      return { ...state, snoozes: { ...state.snoozes, [data.stage]: data.until } };
    case 'PromiseBroken':
      return { ...state, promises: changed(state.promises, data.stage, (promise) => ({ ...promise, broken: true })) };
  }
};

const delivered = (state: ChaseState, { reminder, recipient }: { readonly reminder: string; readonly recipient: string }, standing: DeliveryStanding): ChaseState => ({
  ...state,
  reminders: changed(state.reminders, reminder, (known) => ({ ...known, deliveries: { ...known.deliveries, [recipient]: standing } })),
});
