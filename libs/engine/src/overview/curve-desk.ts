import { Inject, Injectable } from '@nestjs/common';
import { dayIn, type PlainDate } from '@app/kernel';
import type { ScheduleRevision } from '@app/programme';
import {
  curveOf, moneyReached, plannedGroups, plannedSums, schedulesShown, stagesReached, worksReached,
  type Curve, type CurveRequest, type PlannedGroup, type PlannedSum, type ProgrammeLaw,
} from '@app/read-models';
import { CalendarShelf } from '../calendar/calendar-shelf.js';
import { DefinitionShelf } from '../commands/definition-shelf.js';
import { CLOCK, READ_STORE, type Clock, type ReadStore } from '../ports/index.js';
import { ScheduleShelf } from '../schedules/schedule-shelf.js';

export type CurveSource = { readonly programme: string; readonly fiscalYear: number; readonly revisions: readonly Pick<ScheduleRevision, 'revision' | 'publishedOn' | 'reason' | 'reference'>[] };
export type ToldCurve = Curve & { readonly sources: readonly CurveSource[] };

export type CurveLaws = { readonly laws: readonly ProgrammeLaw[]; readonly sources: readonly CurveSource[] };

const PROVINCE = 2;

/** The way that was planned, by every revision of the schedule, and the way that was gone. */
@Injectable()
export class CurveDesk {
  constructor(
    @Inject(READ_STORE) private readonly readStore: ReadStore,
    @Inject(ScheduleShelf) private readonly schedules: ScheduleShelf,
    @Inject(DefinitionShelf) private readonly definitions: DefinitionShelf,
    @Inject(CalendarShelf) private readonly calendars: CalendarShelf,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * What the law has been: all of it, or what had been recorded by the moment of the question, whatever day a revision or a decree bears.
   * It is read before the figures, which then are counted in one go.
   */
  async laws(request: CurveRequest): Promise<CurveLaws> {
    const { asOf } = request;
    const calendar = asOf === undefined ? await this.calendars.newest() : await this.calendars.knownAt(asOf);
    const found = await Promise.all(this.readStore.query(schedulesShown(request)).map(async ({ programme, fiscalYear }) => {
      const [revisions, published] = await Promise.all(asOf === undefined
        ? [this.schedules.stateOf(programme, fiscalYear).then((state) => state.revisions), this.definitions.newest(programme)]
        : [this.schedules.knownAt(programme, fiscalYear, asOf), this.definitions.newestKnownAt(programme, asOf)]);
      return { programme, fiscalYear, revisions, definition: published?.definition };
    }));
    return {
      laws: found.flatMap(({ definition, revisions, ...of }): ProgrammeLaw[] =>
        (definition === undefined ? [] : [{ ...of, definition, revisions: revisions.map(({ revision, content }) => ({ revision, content, calendar })) }])),
      sources: found.map(({ programme, fiscalYear, revisions }) => ({
        programme, fiscalYear, revisions: revisions.map(({ revision, publishedOn, reason, reference }) => ({ revision, publishedOn, reason, reference })),
      })),
    };
  }

  read(request: CurveRequest, { laws, sources }: CurveLaws): ToldCurve {
    const curve = curveOf({
      laws, groups: this.groups(request, laws), today: this.dayOf(request),
      stages: this.readStore.query(stagesReached(request)), works: this.readStore.query(worksReached(request)), money: this.readStore.query(moneyReached(request)),
    });
    return { ...curve, sources };
  }

  /** What the same plans come to on the day of the question, place by place. */
  planned(request: CurveRequest, { laws }: CurveLaws): readonly PlannedSum[] {
    return plannedSums(this.groups(request, laws), laws, this.dayOf(request));
  }

  private groups(request: CurveRequest, laws: readonly ProgrammeLaw[]): readonly PlannedGroup[] {
    const schedules = laws.flatMap(({ revisions }) => revisions);
    const named = schedules.flatMap(({ content }) => content.overrides.flatMap(({ locations = [] }) => locations));
    const regionLength = Math.max(PROVINCE, ...schedules.flatMap(({ calendar }) => calendar.publications.map(({ region = '' }) => region.length)));
    return this.readStore.query(plannedGroups(request, regionLength, [...new Set(named)]));
  }

  private dayOf({ asOf }: CurveRequest): PlainDate {
    return dayIn('WIB', asOf ?? this.clock.now());
  }
}
