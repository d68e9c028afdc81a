import { setImmediate as nextTurn } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { covers, type Instant, type Scope, type Unmet } from '@app/kernel';
import {
  asUnmet, changeOf, lawWith, lintSchedule, missingDraft, newestRevision, unscheduled, whatIf,
  type ChangeInWords, type Definition, type LocationChange, type ScheduleContent, type ScheduleInForce, type ScheduleState, type Trial, type WhatIf,
} from '@app/programme';
import { DeadlineLaw } from '../commands/deadline-law.js';
import { DefinitionShelf } from '../commands/definition-shelf.js';
import { fingerprint } from '../fingerprint.js';
import { CLOCK, READ_STORE, type Clock, type ReadStore } from '../ports/index.js';
import { CourseCache, type Course } from './course-cache.js';
import { ScheduleFactFinder } from './schedule-facts.js';
import { ScheduleShelf } from './schedule-shelf.js';

/** What is to be looked at before it is done: a draft by its number, a schedule nobody has drafted yet, or a change in words. */
export type Asked = { readonly draft: number } | { readonly content: ScheduleContent } | { readonly change: ChangeInWords };

export type PreviewQuestion = { readonly programme: string; readonly fiscalYear: number; readonly scope: Scope; readonly asked: Asked };

export type Preview = {
  /** Of what was looked at: the schedule, the calendar, and the locations as they stood. The same question over the same answers has the same. */
  readonly id: string;
  /** As it would be drafted; absent where only the calendar changes. */
  readonly content?: ScheduleContent;
  /** Counted as the next revision, unless only the calendar changes. */
  readonly revision: number;
  readonly calendarVersion: number;
  readonly at: Instant;
  readonly whatIf: WhatIf;
  readonly changes: readonly LocationChange[];
};

export type PreviewOutcome = { readonly kind: 'previewed'; readonly preview: Preview } | { readonly kind: 'refused'; readonly unmet: readonly Unmet[] };

/** `again`: what holds today, published as the same revision or with the same calendar. */
type Tried = Pick<Trial, 'law' | 'again'> & { readonly only?: 'calendar' };

const AT_ONCE = 250;

/** Says what a schedule would do before it is published. Writes nothing. */
@Injectable()
export class SchedulePreviews {
  private readonly courses: CourseCache;

  constructor(
    @Inject(READ_STORE) readStore: ReadStore,
    @Inject(ScheduleShelf) private readonly schedules: ScheduleShelf,
    @Inject(DefinitionShelf) private readonly definitions: DefinitionShelf,
    @Inject(DeadlineLaw) private readonly laws: DeadlineLaw,
    @Inject(ScheduleFactFinder) private readonly facts: ScheduleFactFinder,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.courses = new CourseCache(readStore);
  }

  async preview({ programme, fiscalYear, scope, asked }: PreviewQuestion): Promise<PreviewOutcome> {
    const [state, courses] = await Promise.all([this.schedules.stateOf(programme, fiscalYear), this.courses.of(programme, fiscalYear)]);
    const visible = [...courses.open.values()].filter(({ region }) => covers(scope, region, programme));
    const tried = await this.lawTried(programme, fiscalYear, asked, state, visible);
    if ('unmet' in tried) return { kind: 'refused', unmet: tried.unmet };
    const { law, again, only } = tried;
    const at = this.clock.now();
    const changes = await this.changes(programme, fiscalYear, visible, { law, again, now: at });
    const { revision, content, calendar } = law;
    const id = fingerprint({ programme, fiscalYear, asked: only === 'calendar' ? asked : content, calendar: calendar.version, ...courses.marks });
    return {
      kind: 'previewed',
      preview: { id, ...(only === undefined && { content }), revision, calendarVersion: calendar.version, at, whatIf: whatIf(changes), changes },
    };
  }

  private async lawTried(programme: string, fiscalYear: number, asked: Asked, state: ScheduleState, locations: readonly Course[]): Promise<Tried | { unmet: readonly Unmet[] }> {
    const facts = await this.facts.of(programme, fiscalYear);
    const newest = newestRevision(state);
    const revision = (newest?.revision ?? -1) + 1;
    const { definition, calendar } = facts;
    const sound = (content: ScheduleContent) => {
      const unmet = lintSchedule(content, facts).map(asUnmet(content));
      return unmet.length > 0 ? { unmet } : { law: { revision, content, calendar }, again: newest && { revision, content: newest.content, calendar } };
    };
    if ('content' in asked) return sound(asked.content);
    if ('draft' in asked) {
      const draft = state.drafts.find((one) => one.draft === asked.draft);
      return draft === undefined ? { unmet: [missingDraft(asked.draft, state)] } : sound(draft.content);
    }
    if (newest === undefined || definition === undefined) return { unmet: [unscheduled(programme, fiscalYear)] };
    const holds: ScheduleInForce = { revision: newest.revision, content: newest.content, calendar };
    const tried = lawWith(asked.change, holds, { fiscalYear, definition, provinceNames: this.facts.provinceNames(), locations });
    if ('unmet' in tried) return { unmet: [tried.unmet] };
    if (asked.change.kind !== 'days-off') return sound(tried.law.content);
    return { law: tried.law, again: { ...holds, calendar: { ...calendar, version: tried.law.calendar.version } }, only: 'calendar' };
  }

  private async changes(programme: string, fiscalYear: number, courses: readonly Course[], trial: Pick<Trial, 'law' | 'again' | 'now'>): Promise<readonly LocationChange[]> {
    const definitions = new Map<number, Definition | undefined>();
    const taken = new Map<string, ScheduleInForce | undefined>();
    for (const { pin: { version }, deadlines } of courses) {
      if (!definitions.has(version)) definitions.set(version, (await this.definitions.version(programme, version))?.definition);
      if (deadlines !== undefined && !taken.has(keyOf(deadlines))) taken.set(keyOf(deadlines), await this.laws.taken(programme, fiscalYear, deadlines));
    }
    const changes: LocationChange[] = [];
    for (const [index, course] of courses.entries()) {
      const definition = definitions.get(course.pin.version);
      if (definition === undefined) continue; // a location of a law nobody can read keeps its days
      changes.push(changeOf(course, { ...trial, definition, taken: course.deadlines && taken.get(keyOf(course.deadlines)) }));
      if (index % AT_ONCE === AT_ONCE - 1) await nextTurn(); // the same process answers everyone else
    }
    return changes;
  }
}

const keyOf = ({ revision, calendarVersion }: { readonly revision: number; readonly calendarVersion: number }): string => `${revision} ${calendarVersion}`;
