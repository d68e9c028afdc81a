import { Inject, Injectable } from '@nestjs/common';
import { schedule, scheduleId, type ScheduleEvent } from '@app/programme';
import { v5 as uuidV5 } from 'uuid';
import { BY_ITSELF } from '../commands/by-itself.js';
import type { Outcome } from '../commands/outcome.js';
import { RunDecider } from '../commands/run-decider.js';
import type { Law } from './apply-revision.js';
import { ScheduleFactFinder } from './schedule-facts.js';

const NAMESPACE = 'b0a7a2a5-1f1e-4c7e-9d0a-0c7c3b6c2d18';

/** Says that every open location has taken a revision over. Nobody is asked and nobody has a route to it. */
@Injectable()
export class ConcludeRevision {
  constructor(@Inject(RunDecider) private readonly runDecider: RunDecider, @Inject(ScheduleFactFinder) private readonly facts: ScheduleFactFinder) {}

  execute({ programme, fiscalYear, revision, calendarVersion }: Law, taken: { readonly locations: number; readonly rescheduled: number }): Promise<Outcome<ScheduleEvent>> {
    const id = scheduleId(programme, fiscalYear);
    const { locations, rescheduled } = taken;
    return this.runDecider.execute({
      decider: schedule, id,
      command: { type: 'ConcludeRevision', data: { revision, calendarVersion, locations, rescheduled } },
      envelope: { ...BY_ITSELF, commandId: uuidV5(`${id} ${revision} ${calendarVersion} ${locations} ${rescheduled}`, NAMESPACE) },
      facts: () => this.facts.of(programme, fiscalYear),
      stamp: () => ({ scheduleRevision: revision, calendarVersion }),
    });
  }
}
