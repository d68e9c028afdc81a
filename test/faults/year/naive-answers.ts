// What a location has been told and what was answered, told a second time.
import type { ChaseEvent } from '@app/programme';
import { dayNumber } from './naive-days.js';

export type NaivePromise = { readonly version: number; readonly on: number; broken: boolean };
export type NaiveAnswers = {
  /** The newest of each stage. */
  readonly promises: Map<string, NaivePromise>;
  readonly snoozes: Map<string, number>;
  /** Everything said and not taken back. */
  readonly said: Set<string>;
  /** Of that, reminders that no letter has brought to anybody yet. */
  readonly waiting: Map<string, { readonly stage: string; readonly version: number }>;
};

export const nothingSaid = (): NaiveAnswers => ({ promises: new Map(), snoozes: new Map(), said: new Set(), waiting: new Map() });

/** Only what people and the post do; what the machine says is what is to be found out. */
export const answered = ({ promises, snoozes, waiting }: NaiveAnswers, { type, data }: ChaseEvent): void => {
  if (type === 'ReminderAcknowledged') promises.set(data.stage, { version: data.version, on: dayNumber(data.promisedOn), broken: false });
  if (type === 'RemindersSnoozed') snoozes.set(data.stage, dayNumber(data.until));
  if (type === 'ReminderDelivered') waiting.delete(data.reminder);
};
