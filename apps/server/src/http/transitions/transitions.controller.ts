import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Principal } from '@app/engine';
import { transitionFeed } from '@app/read-models';
import { CurrentPrincipal } from '../access/current-principal.js';
import { Allow } from '../access/rules.js';
import { Answers } from '../documentation/answers.js';
import { ReadsOwnWrites } from '../reading/caught-up.interceptor.js';
import { Screens } from '../reading/screens.js';
import { STALE } from '../reading/stale-mark.js';
import { TransitionListDto, TransitionsQueryDto } from './transitions.dto.js';

const USUAL_PAGE = 50;

@ApiTags('transitions')
@Controller('v1/transitions')
export class TransitionsController {
  constructor(@Inject(Screens) private readonly screens: Screens) {}

  @Get()
  @Allow('transitions.read')
  @ReadsOwnWrites()
  @ApiOperation({ summary: 'Perpindahan tahapan / Transitions of stages' })
  @Answers(200, TransitionListDto, { query: true, headers: STALE })
  list(@Query() { after: _, cursor: before, limit = USUAL_PAGE, ...filters }: TransitionsQueryDto, @CurrentPrincipal() { scope }: Principal): TransitionListDto {
    const found = this.screens.all(transitionFeed({ scope, filters, before, limit: limit + 1 }));
    const page = found.slice(0, limit);
    return { transitions: page, ...(found.length > limit ? { nextCursor: page.at(-1)?.position } : {}) };
  }
}
