import { Inject, Injectable } from '@nestjs/common';
import { partsOfScheduleId, schedule, type ScheduleState } from '@app/programme';
import { idOf } from '../journal/decode.js';
import { EVENT_STORE, type EventStore, type Position } from '../ports/index.js';
import { ScheduleShelf } from './schedule-shelf.js';

export type ListedSchedule = { readonly programme: string; readonly fiscalYear: number; readonly state: ScheduleState };

/** Which schedules there are. What was found once is only looked for from there on. */
@Injectable()
export class ScheduleIndex {
  private readonly ids = new Set<string>();
  private seen: Position | undefined;

  constructor(@Inject(EVENT_STORE) private readonly store: EventStore, @Inject(ScheduleShelf) private readonly shelf: ScheduleShelf) {}

  async all(): Promise<readonly ListedSchedule[]> {
    for await (const { stream, position } of this.store.readAll({ after: this.seen, filter: { streamPrefixes: [`${schedule.category}-`] } })) {
      this.ids.add(idOf(stream));
      this.seen = position;
    }
    return Promise.all([...this.ids].sort().map(async (id) => {
      const { programme, fiscalYear } = partsOfScheduleId(id);
      return { programme, fiscalYear, state: await this.shelf.stateOf(programme, fiscalYear) };
    }));
  }
}
