import { Controller, Delete, Get, HttpCode, Inject, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Feeds, type Principal } from '@app/engine';
import { feeds } from '@app/read-models';
import { CurrentPrincipal } from '../access/current-principal.js';
import { Allow } from '../access/rules.js';
import { Answers } from '../documentation/answers.js';
import { FeedPath } from '../documentation/parameters.js';
import { ProblemError } from '../problems/problem.js';
import { ReadsOwnWrites } from '../reading/caught-up.interceptor.js';
import { Screens } from '../reading/screens.js';
import { AllFeedsDto, FeedsQueryDto } from './feeds.dto.js';

/** Everybody's calendars, for the day on which an address has got into the wrong hands. */
@ApiTags('operations')
@Controller('v1/operations/feeds')
export class AllFeedsController {
  constructor(@Inject(Feeds) private readonly feeds: Feeds, @Inject(Screens) private readonly screens: Screens) {}

  @Get()
  @Allow('operations.read')
  @ReadsOwnWrites()
  @ApiOperation({ summary: 'Semua langganan kalender / All calendar subscriptions' })
  @Answers(200, AllFeedsDto, { query: true })
  list(@Query() { account, cursor, limit }: FeedsQueryDto): AllFeedsDto {
    const { items, total, nextCursor } = this.screens.page(feeds({ account, cursor, limit }));
    return { feeds: items, total, nextCursor };
  }

  @Delete(':feed')
  @HttpCode(204)
  @Allow('operations.run')
  @FeedPath()
  @ApiOperation({ summary: 'Cabut langganan siapa pun / Revoke anybody\'s subscription' })
  @Answers(204, undefined, { also: [404] })
  async revoke(@Param('feed') feed: string, @CurrentPrincipal() principal: Principal): Promise<void> {
    if (!await this.feeds.revokeAnyones(feed, principal)) throw new ProblemError('not-found');
  }
}
