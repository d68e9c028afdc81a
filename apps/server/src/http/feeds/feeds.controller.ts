import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CALENDAR_WRITER, CONFIG, Feeds, type CalendarWriter, type Config, type Principal } from '@app/engine';
import { feedsOf } from '@app/read-models';
import type { Response } from 'express';
import { CurrentPrincipal } from '../access/current-principal.js';
import { Public, SignedIn } from '../access/rules.js';
import { Answers } from '../documentation/answers.js';
import { FeedPath, TokenPath } from '../documentation/parameters.js';
import { ProblemError } from '../problems/problem.js';
import { AfterDto } from '../reading/after.dto.js';
import { ReadsOwnWrites } from '../reading/caught-up.interceptor.js';
import { Screens } from '../reading/screens.js';
import { FeedCalendar } from './feed-calendar.js';
import { FeedListDto, OpenedFeedDto, OpenFeedDto } from './feeds.dto.js';

/** Deadlines in one's own calendar program, which cannot sign in: the address itself is the key, and can be taken back. */
@ApiTags('feeds')
@Controller('v1/feeds')
export class FeedsController {
  constructor(
    @Inject(Feeds) private readonly feeds: Feeds,
    @Inject(FeedCalendar) private readonly calendar: FeedCalendar,
    @Inject(CALENDAR_WRITER) private readonly writer: CalendarWriter,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Screens) private readonly screens: Screens,
  ) {}

  @Post()
  @SignedIn()
  @ApiOperation({ summary: 'Berlangganan kalender tenggat / Subscribe to a calendar of deadlines' })
  @Answers(201, OpenedFeedDto, { body: true })
  async open(@Body() { language = 'id' }: OpenFeedDto, @CurrentPrincipal() principal: Principal): Promise<OpenedFeedDto> {
    const { feed, token } = await this.feeds.open(principal, language);
    return { feed, url: `${this.config.home}/v1/feeds/${token}.ics` };
  }

  @Get()
  @SignedIn()
  @ReadsOwnWrites()
  @ApiOperation({ summary: 'Langganan kalender Anda / Your calendar subscriptions' })
  @Answers(200, FeedListDto, { query: true })
  list(@Query() _: AfterDto, @CurrentPrincipal() { actor }: Principal): FeedListDto {
    return { feeds: this.screens.all(feedsOf(actor.id)) };
  }

  @Delete(':feed')
  @HttpCode(204)
  @SignedIn()
  @FeedPath()
  @ApiOperation({ summary: 'Akhiri langganan / End a subscription' })
  @Answers(204, undefined, { also: [404] })
  async revoke(@Param('feed') feed: string, @CurrentPrincipal() principal: Principal): Promise<void> {
    if (!await this.feeds.revoke(feed, principal)) throw new ProblemError('not-found');
  }

  @Get(':token.ics')
  @Public()
  @TokenPath()
  @ApiOperation({ summary: 'Kalender tenggat / A calendar of deadlines' })
  @Answers(200, String, { public: true, also: [410], contentType: 'text/calendar' })
  async read(@Param('token') token: string, @Res({ passthrough: true }) response: Response): Promise<string> {
    const owner = await this.feeds.find(token);
    if (owner === undefined) throw new ProblemError('feed.gone');
    response.set('content-type', this.writer.contentType);
    return this.writer.write(await this.calendar.of(owner));
  }
}
