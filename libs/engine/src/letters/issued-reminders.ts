import { Inject, Injectable } from '@nestjs/common';
import { chase, type ChaseEvent, type ReminderRef } from '@app/programme';
import { decode } from '../journal/decode.js';
import { EVENT_STORE, type EventStore } from '../ports/index.js';

export type IssuedReminder = Extract<ChaseEvent, { type: 'ReminderIssued' }>['data'];

/** What reminders said when they were issued, or issued anew; in the order of that. */
@Injectable()
export class IssuedReminders {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  async at(locationId: string, wanted: ReadonlySet<string>): Promise<readonly IssuedReminder[]> {
    const found = new Map<string, IssuedReminder>(); // taken back and issued again, it says what it says now
    for await (const stored of this.store.readStream(`${chase.category}-${locationId}`)) {
      const decoded = decode(stored);
      if (decoded.kind === 'undecodable') continue;
      const event = decoded.recorded.event as unknown as ChaseEvent;
      if (event.type !== 'ReminderIssued' || !wanted.has(event.data.reminder)) continue;
      found.delete(event.data.reminder);
      found.set(event.data.reminder, event.data);
    }
    return [...found.values()];
  }
}

/** `<location>/<reminder>`, location by location. */
export const byLocation = (refs: readonly ReminderRef[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const grouped = new Map<string, Set<string>>();
  for (const ref of refs) {
    const [locationId = '', reminder = ''] = ref.split('/');
    grouped.set(locationId, (grouped.get(locationId) ?? new Set()).add(reminder));
  }
  return grouped;
};
