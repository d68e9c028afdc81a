import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CALENDAR_WRITER, CONFIG, Feeds, type CalendarWriter, type Config, type Principal } from '@app/engine';
import { MOST_FEEDS } from '@app/programme';
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

const END = `Berlaku sampai akhir tahun anggaran, atau sampai kantor pemiliknya berakhir di buku alamat; paling banyak ${MOST_FEEDS} untuk satu akun. / Good until the end of the fiscal year, or until the office it was opened for ends in the directory; at most ${MOST_FEEDS} for one account.`;

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
  @ApiBody({ type: OpenFeedDto, required: false })
  @ApiOperation({ summary: 'Berlangganan kalender tenggat / Subscribe to a calendar of deadlines', description: END })
  @Answers(201, OpenedFeedDto, { body: true, also: [409] })
  async open(@Body() { language = 'id' }: OpenFeedDto, @CurrentPrincipal() principal: Principal): Promise<OpenedFeedDto> {
    const opened = await this.feeds.open(principal, language);
    if (opened.kind === 'refused') throw new ProblemError('refused', { members: { unmet: opened.unmet } });
    const { feed, token, until } = opened;
    return { feed, url: `${this.config.home}/v1/feeds/${token}.ics`, until };
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
