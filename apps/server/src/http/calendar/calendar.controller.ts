import { Body, Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { bilingual, dayIn, fiscalYearOf, workingDays } from '@app/kernel';
import { CalendarShelf, CLOCK, REGIONS, RunCalendar, type Clock, type Regions } from '@app/engine';
import { CALENDAR_COMMAND_LABELS as LABELS, calendarYear, countWorkingDays, type Publication, type WorkCalendar } from '@app/programme';
import { CurrentExchange, type Exchange } from '../access/exchange.js';
import { Allow } from '../access/rules.js';
import { CommandAnswerDto, PreviewDto } from '../commands/command-answer.dto.js';
import { CommandRoute } from '../commands/command-route.js';
import { plainData } from '../commands/envelope-of.js';
import { NationalCommands } from '../commands/national-commands.js';
import { Answers } from '../documentation/answers.js';
import { FISCAL_YEAR } from '../fields/index.js';
import { invalidInput } from '../input/input-errors.js';
import { ProblemError } from '../problems/problem.js';
import { CalendarDto, CalendarQueryDto, CountQueryDto, PublicationsDto, PublishDaysOffDto, WorkingDayCountDto, type CalendarListDto } from './calendar.dto.js';

/** The days on which nobody works, as decrees set them and amend them. */
@ApiTags('calendar')
@Controller('v1/calendar')
export class CalendarController {
  constructor(
    @Inject(CalendarShelf) private readonly calendars: CalendarShelf,
    @Inject(NationalCommands) private readonly commands: NationalCommands,
    @Inject(REGIONS) private readonly regions: Regions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('calendar.read')
  @ApiOperation({ summary: 'Hari libur suatu tahun / The days off of a year' })
  @Answers(200, CalendarDto, { query: true, also: [404, 410] })
  async read(@Query() { year, region, version }: CalendarQueryDto): Promise<CalendarDto> {
    this.insistOnRegion(region);
    const known = await this.calendarOf(version);
    const asked = year ?? fiscalYearOf(dayIn('WIB', this.clock.now()));
    const { days, lists, warnings } = calendarYear(known, asked, region ?? '');
    return { version: known.version, year: asked, region, days, lists: lists.map(listed), warnings };
  }

  @Get('versions')
  @Allow('calendar.read')
  @ApiOperation({ summary: 'Semua penetapan hari libur / Every publication of days off' })
  @Answers(200, PublicationsDto, { also: [410] })
  async versions(): Promise<PublicationsDto> {
    const { publications } = await this.calendars.published();
    return { publications: publications.map((publication) => ({ ...listed(publication), added: publication.added, removed: publication.removed })) };
  }

  @Get('count')
  @Allow('calendar.read')
  @ApiOperation({ summary: 'Hitung hari kerja / Count working days' })
  @Answers(200, WorkingDayCountDto, { query: true, also: [410] })
  async count(@Query() { from, workingDays: days, region }: CountQueryDto): Promise<WorkingDayCountDto> {
    this.insistOnRegion(region);
    if (!FISCAL_YEAR.accepts(fiscalYearOf(from))) throw invalidInput({ in: 'query', pointer: '/from', code: 'day.out-of-range', sentence: OUT_OF_RANGE });
    const newest = await this.calendars.newest();
    return { from, workingDays: days, region, ...countWorkingDays(newest, from, workingDays(days), region ?? ''), calendarVersion: newest.version };
  }

  @CommandRoute({ command: 'PublishDaysOff', of: 'nation', label: LABELS.PublishDaysOff, answer: CommandAnswerDto })
  publish(@Body() body: PublishDaysOffDto, @Query() query: PreviewDto, @CurrentExchange() exchange: Exchange): Promise<CommandAnswerDto> {
    return this.commands.send(exchange, body, query, (envelope) => new RunCalendar({ type: 'PublishDaysOff', data: plainData(body) }, envelope));
  }

  private async calendarOf(version: number | undefined): Promise<WorkCalendar> {
    const newest = await this.calendars.newest();
    if (version === undefined) return newest;
    if (version > newest.version) throw new ProblemError('not-found');
    return this.calendars.at(version);
  }

  private insistOnRegion(region: string | undefined): void {
    if (region !== undefined && this.regions.find(region) === undefined) throw invalidInput({ in: 'query', pointer: '/region', code: 'region.unknown', sentence: UNKNOWN_REGION });
  }
}

const OUT_OF_RANGE = bilingual('Isi dengan tanggal dari tahun 2000 sampai 2100.', 'Give a day from the year 2000 to 2100.');
const UNKNOWN_REGION = bilingual('Tidak ada wilayah dengan kode Kemendagri itu.', 'There is no region with that Kemendagri code.');

const listed = ({ version, year, region, decree, publishedOn, source, clause }: Publication): CalendarListDto => ({ version, year, region, decree, publishedOn, source, clause });
