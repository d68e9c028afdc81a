import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { parseInstant } from '@app/kernel';
import { ImportNames, type Principal } from '@app/engine';
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
  constructor(@Inject(Screens) private readonly screens: Screens, @Inject(ImportNames) private readonly imports: ImportNames) {}

  @Get()
  @Allow('transitions.read')
  @ReadsOwnWrites()
  @ApiOperation({ summary: 'Perpindahan tahapan / Transitions of stages' })
  @Answers(200, TransitionListDto, { query: true, headers: STALE })
  async list(@Query() { after: _, asOf: then, cursor: before, limit = USUAL_PAGE, ...filters }: TransitionsQueryDto, @CurrentPrincipal() principal: Principal): Promise<TransitionListDto> {
    const found = this.screens.all(transitionFeed({ scope: principal.scope, filters, before, asOf: then === undefined ? undefined : parseInstant(then), limit: limit + 1 }));
    const page = found.slice(0, limit);
    const imports = await this.imports.of(page.flatMap(({ importId }) => importId ?? []), principal);
    return { transitions: page, imports, ...(found.length > limit ? { nextCursor: page.at(-1)?.position } : {}) };
  }
}
