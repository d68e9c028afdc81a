import { Inject, Injectable } from '@nestjs/common';
import type { Instant } from '@app/kernel';
import { newestRevision, schedule, scheduleId, type ScheduleRevision, type ScheduleState } from '@app/programme';
import { Journal } from '../commands/journal.js';

/** Published schedules by programme, fiscal year and revision. What a revision says never changes: once read, nobody need ask for it again. */
@Injectable()
export class ScheduleShelf {
  private readonly read = new Map<string, readonly ScheduleRevision[]>();

  constructor(@Inject(Journal) private readonly journal: Journal) {}

  async stateOf(programme: string, fiscalYear: number): Promise<ScheduleState> {
    if (!isScheduled(programme, fiscalYear)) return schedule.initial;
    const state = await this.journal.stateOf(schedule, scheduleId(programme, fiscalYear));
    if (state.revisions.length > 0) this.read.set(scheduleId(programme, fiscalYear), state.revisions);
    return state;
  }

  /**
   * The revisions that had been recorded by that moment, oldest first. Days that are known from before any was, as where a story is told
   * after the fact, were counted by the first.
   */
  async knownAt(programme: string, fiscalYear: number, moment: Instant): Promise<readonly ScheduleRevision[]> {
    if (!isScheduled(programme, fiscalYear)) return [];
    const { revisions } = await this.journal.stateKnownAt(schedule, scheduleId(programme, fiscalYear), moment);
    return revisions.length > 0 ? revisions : (await this.stateOf(programme, fiscalYear)).revisions.slice(0, 1);
  }

  async newest(programme: string, fiscalYear: number): Promise<ScheduleRevision | undefined> {
    return newestRevision(await this.stateOf(programme, fiscalYear));
  }

  async revision(programme: string, fiscalYear: number, revision: number): Promise<ScheduleRevision | undefined> {
    const numbered = (one: ScheduleRevision): boolean => one.revision === revision;
    return this.read.get(scheduleId(programme, fiscalYear))?.find(numbered) ?? (await this.stateOf(programme, fiscalYear)).revisions.find(numbered);
  }
}

const PROGRAMME_KEY = /^[a-z][a-z0-9-]{1,39}$/;
const isScheduled = (programme: string, fiscalYear: number): boolean =>
  PROGRAMME_KEY.test(programme) && Number.isInteger(fiscalYear) && fiscalYear >= 1 && fiscalYear <= 9998;
