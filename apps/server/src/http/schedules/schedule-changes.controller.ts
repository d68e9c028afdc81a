import { applyDecorators, Body, Controller, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CalendarShelf, PreviewShelf, RunSchedule, SchedulePreviews } from '@app/engine';
import { calendarYear, SCHEDULE_COMMAND_LABELS as LABELS, type ScheduleCommand } from '@app/programme';
import { CurrentExchange, type Exchange } from '../access/exchange.js';
import { Allow } from '../access/rules.js';
import { PreviewDto } from '../commands/command-answer.dto.js';
import { CommandRoute } from '../commands/command-route.js';
import type { DatedDto } from '../commands/dated.dto.js';
import { plainData } from '../commands/envelope-of.js';
import { NationalCommands } from '../commands/national-commands.js';
import { Answers } from '../documentation/answers.js';
import { DraftPath, SchedulePath } from '../documentation/parameters.js';
import { ProblemError } from '../problems/problem.js';
import { askedIn } from './preview-question.js';
import { ScheduleAnswerDto, scheduleAnswer } from './schedule-answer.dto.js';
import { DiscardDraftDto, DraftScheduleDto, PreviewScheduleDto, PublishScheduleDto } from './schedule-changes.dto.js';
import { numbered, schedulePlace } from './schedule-place.js';
import { previewAnswer, SchedulePreviewDto } from './what-if.dto.js';

const SCHEDULE = ':programme/:fiscalYear';

const scheduleRoute = (command: ScheduleCommand['type'], path: string): MethodDecorator =>
  applyDecorators(SchedulePath(), CommandRoute({ command, at: `${SCHEDULE}/${path}`, of: 'nation', label: LABELS[command], answer: ScheduleAnswerDto }));

/** Drafted by the central team, looked at by whoever likes, published by the central team. */
@ApiTags('schedules')
@Controller('v1/schedules')
export class ScheduleChangesController {
  constructor(
    @Inject(NationalCommands) private readonly commands: NationalCommands,
    @Inject(SchedulePreviews) private readonly previews: SchedulePreviews,
    @Inject(PreviewShelf) private readonly looked: PreviewShelf,
    @Inject(CalendarShelf) private readonly calendars: CalendarShelf,
  ) {}

  @scheduleRoute('DraftSchedule', 'drafts')
  draft(@Param('programme') key: string, @Param('fiscalYear') year: string, @Body() body: DraftScheduleDto, @Query() query: PreviewDto, @CurrentExchange() exchange: Exchange): Promise<ScheduleAnswerDto> {
    return this.send(schedulePlace(key, year), { type: 'DraftSchedule', data: plainData(body) }, { exchange, body, query });
  }

  @scheduleRoute('DiscardDraft', 'drafts/:draft/discard')
  @DraftPath()
  discard(@Param('programme') key: string, @Param('fiscalYear') year: string, @Param('draft') number: string, @Body() body: DiscardDraftDto, @Query() query: PreviewDto, @CurrentExchange() exchange: Exchange): Promise<ScheduleAnswerDto> {
    return this.send(schedulePlace(key, year), { type: 'DiscardDraft', data: { ...plainData(body), draft: numbered(number) } }, { exchange, body, query });
  }

  @scheduleRoute('PublishSchedule', 'revisions')
  publish(@Param('programme') key: string, @Param('fiscalYear') year: string, @Body() body: PublishScheduleDto, @Query() query: PreviewDto, @CurrentExchange() exchange: Exchange): Promise<ScheduleAnswerDto> {
    return this.send(schedulePlace(key, year), { type: 'PublishSchedule', data: plainData(body) }, { exchange, body, query });
  }

  @Post(`${SCHEDULE}/preview`)
  @HttpCode(200)
  @Allow('schedules.read')
  @SchedulePath()
  @ApiOperation({ operationId: 'preview-schedule', summary: 'Apa akibatnya bila diterbitkan / What publishing would do', description: 'Tidak mencatat apa pun. / Writes nothing.' })
  @Answers(200, SchedulePreviewDto, { body: true, also: [404, 409, 410] })
  async preview(@Param('programme') key: string, @Param('fiscalYear') year: string, @Body() body: PreviewScheduleDto, @CurrentExchange() { principal: { scope } }: Exchange): Promise<SchedulePreviewDto> {
    const whose = { ...schedulePlace(key, year), scope };
    const outcome = await this.previews.preview({ ...whose, asked: askedIn(body) });
    if (outcome.kind === 'refused') throw new ProblemError('refused', { members: { unmet: outcome.unmet } });
    await this.looked.keep(whose, outcome.preview);
    return previewAnswer(outcome.preview, `/v1/schedules/${key}/${year}`);
  }

  private async send(place: Place, command: ScheduleCommand, { exchange, body, query }: Sent): Promise<ScheduleAnswerDto> {
    const answer = await this.commands.send(exchange, body, query, (envelope) => new RunSchedule(place.programme, place.fiscalYear, command, envelope));
    return scheduleAnswer(place, answer, calendarYear(await this.calendars.newest(), place.fiscalYear, '').warnings);
  }
}

type Place = ReturnType<typeof schedulePlace>;
type Sent = { readonly exchange: Exchange; readonly body: DatedDto; readonly query: PreviewDto };
