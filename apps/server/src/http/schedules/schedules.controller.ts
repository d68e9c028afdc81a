import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { isNationwide, type Scope } from '@app/kernel';
import { Journal, READ_STORE, ScheduleIndex, UnreadableStreamError, type ReadStore } from '@app/engine';
import { newestRevision, schedule, scheduleDifference, scheduleId, type ScheduleRevision, type ScheduleState } from '@app/programme';
import { takeover } from '@app/read-models';
import { CurrentExchange, type Exchange } from '../access/exchange.js';
import { Allow } from '../access/rules.js';
import { Answers } from '../documentation/answers.js';
import { DraftPath, ETAG, RevisionPath, SchedulePath } from '../documentation/parameters.js';
import { ProblemError } from '../problems/problem.js';
import { numbered, schedulePlace } from './schedule-place.js';
import { DraftDto, DraftListDto, RevisionDifferenceDto, RevisionProgressDto, RevisionsDto, ScheduleDto, ScheduleListDto, type RevisionDto, type RevisionSummaryDto } from './schedules.dto.js';

type Known = { readonly state: ScheduleState; readonly streamRevision: number };

/** The Jadwal Nasional of each programme and fiscal year, with all its revisions. Everybody may read the law. */
@ApiTags('schedules')
@Controller('v1/schedules')
export class SchedulesController {
  constructor(@Inject(ScheduleIndex) private readonly index: ScheduleIndex, @Inject(Journal) private readonly journal: Journal, @Inject(READ_STORE) private readonly readStore: ReadStore) {}

  @Get()
  @Allow('schedules.read')
  @ApiOperation({ summary: 'Jadwal nasional tiap program dan tahun / The national schedules' })
  @Answers(200, ScheduleListDto, { also: [410] })
  async list(@CurrentExchange() { principal: { scope } }: Exchange): Promise<ScheduleListDto> {
    const known = await this.index.all();
    return { schedules: known.map(({ programme, fiscalYear, state }) => ({ programme, fiscalYear, newest: maybe(newestRevision(state), (one) => summaryOf(one, scope)), drafts: state.drafts.length })) };
  }

  @Get(':programme/:fiscalYear')
  @Allow('schedules.read')
  @SchedulePath()
  @ApiOperation({ summary: 'Jadwal nasional yang berlaku / The national schedule that holds' })
  @Answers(200, ScheduleDto, { also: [404, 410], headers: ETAG })
  async read(@Param('programme') key: string, @Param('fiscalYear') year: string, @CurrentExchange() { principal: { scope }, response }: Exchange): Promise<ScheduleDto> {
    const { programme, fiscalYear } = schedulePlace(key, year);
    const { state, streamRevision } = await this.known(key, year);
    response.set('etag', `"${streamRevision}"`);
    return { programme, fiscalYear, newest: maybe(newestRevision(state), (one) => revisionOf(one, scope)), revisions: state.revisions.map((one) => summaryOf(one, scope)), drafts: state.drafts.length, streamRevision };
  }

  @Get(':programme/:fiscalYear/drafts')
  @Allow('schedules.read')
  @SchedulePath()
  @ApiOperation({ summary: 'Rancangan jadwal / The drafts of a schedule' })
  @Answers(200, DraftListDto, { also: [404, 410] })
  async drafts(@Param('programme') key: string, @Param('fiscalYear') year: string): Promise<DraftListDto> {
    const { state } = await this.known(key, year);
    return { drafts: state.drafts.map(({ draft, note, basedOn }) => ({ draft, note, basedOn })) };
  }

  @Get(':programme/:fiscalYear/drafts/:draft')
  @Allow('schedules.read')
  @SchedulePath()
  @DraftPath()
  @ApiOperation({ summary: 'Satu rancangan jadwal / One draft of a schedule' })
  @Answers(200, DraftDto, { also: [404, 410] })
  async draft(@Param('programme') key: string, @Param('fiscalYear') year: string, @Param('draft') number: string): Promise<DraftDto> {
    const { state } = await this.known(key, year);
    return found(state.drafts.find(({ draft }) => draft === numbered(number)));
  }

  @Get(':programme/:fiscalYear/revisions')
  @Allow('schedules.read')
  @SchedulePath()
  @ApiOperation({ summary: 'Revisi jadwal / The revisions of a schedule' })
  @Answers(200, RevisionsDto, { also: [404, 410] })
  async revisions(@Param('programme') key: string, @Param('fiscalYear') year: string, @CurrentExchange() { principal: { scope } }: Exchange): Promise<RevisionsDto> {
    const { state } = await this.known(key, year);
    return { revisions: state.revisions.map((one) => summaryOf(one, scope)) };
  }

  @Get(':programme/:fiscalYear/revisions/:revision')
  @Allow('schedules.read')
  @SchedulePath()
  @RevisionPath()
  @ApiOperation({ summary: 'Satu revisi dan bedanya dari yang sebelumnya / One revision, and what it changed' })
  @Answers(200, RevisionDifferenceDto, { also: [404, 410] })
  async revision(@Param('programme') key: string, @Param('fiscalYear') year: string, @Param('revision') number: string, @CurrentExchange() { principal: { scope } }: Exchange): Promise<RevisionDifferenceDto> {
    const { state: { revisions } } = await this.known(key, year);
    const one = found(revisions[numbered(number)]);
    return { ...revisionOf(one, scope), difference: scheduleDifference(revisions[one.revision - 1]?.content, one.content) };
  }

  @Get(':programme/:fiscalYear/revisions/:revision/progress')
  @Allow('schedules.read')
  @SchedulePath()
  @RevisionPath()
  @ApiOperation({ summary: 'Sejauh mana revisi sudah diterapkan / How far a revision has been taken over' })
  @Answers(200, RevisionProgressDto, { also: [404, 410] })
  async progress(@Param('programme') key: string, @Param('fiscalYear') year: string, @Param('revision') number: string, @CurrentExchange() { principal: { scope } }: Exchange): Promise<RevisionProgressDto> {
    const { programme, fiscalYear } = schedulePlace(key, year);
    const { state } = await this.known(key, year);
    const { revision, concluded } = found(state.revisions[numbered(number)]);
    const { locations, behind } = this.readStore.query(takeover({ scope, programme, fiscalYear, revision }))[0] ?? { locations: 0, behind: 0 };
    const standing = concluded !== undefined ? 'concluded' : revision === newestRevision(state)?.revision ? 'applying' : 'superseded';
    return { revision, standing, locations, takenOver: locations - behind };
  }

  private async known(key: string, year: string): Promise<Known> {
    const { programme, fiscalYear } = schedulePlace(key, year);
    const { state, revision, stream, unreadable } = await this.journal.load(schedule, scheduleId(programme, fiscalYear));
    if (unreadable !== undefined) throw new UnreadableStreamError(stream, unreadable);
    if (revision < 0) throw new ProblemError('not-found');
    return { state, streamRevision: revision };
  }
}

const found = <T>(one: T | undefined): T => {
  if (one === undefined) throw new ProblemError('not-found');
  return one;
};

const maybe = <T, R>(one: T | undefined, read: (one: T) => R): R | undefined => (one === undefined ? undefined : read(one));

/** How many locations there are is told to whoever may see them all. */
const summaryOf = ({ revision, reason, reference, publishedOn, whatIf, concluded }: ScheduleRevision, scope: Scope): RevisionSummaryDto => ({
  revision, reason, reference, publishedOn, whatIf, concluded: concluded && (isNationwide(scope) ? concluded : { calendarVersion: concluded.calendarVersion }),
});

const revisionOf = (one: ScheduleRevision, scope: Scope): RevisionDto => ({ ...summaryOf(one, scope), content: one.content });
