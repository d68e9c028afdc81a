import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { parseInstant } from '@app/kernel';
import { CLOCK, CurveDesk, type Clock, type Principal } from '@app/engine';
import { STAGE_WEIGHTS } from '@app/programme';
import { CURVE_DEFINITIONS, stageBoard } from '@app/read-models';
import { CurrentPrincipal } from '../access/current-principal.js';
import { Allow } from '../access/rules.js';
import { Answers } from '../documentation/answers.js';
import { ReadsOwnWrites } from '../reading/caught-up.interceptor.js';
import { RememberedAnswers } from '../reading/remembered-answers.js';
import { Screens } from '../reading/screens.js';
import { STALE } from '../reading/stale-mark.js';
import { CurveDto, CurveQueryDto } from './curve.dto.js';

/** The S-curve: what was planned by every revision of the schedule, and what was reached. */
@ApiTags('overview')
@Controller('v1/overview/curve')
export class CurveController {
  constructor(
    @Inject(CurveDesk) private readonly desk: CurveDesk,
    @Inject(Screens) private readonly screens: Screens,
    @Inject(RememberedAnswers) private readonly remembered: RememberedAnswers,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('overview.read')
  @ReadsOwnWrites()
  @ApiOperation({ summary: 'Kurva S per minggu / The S-curve by week' })
  @Answers(200, CurveDto, { query: true, headers: STALE })
  async read(@Query() { after: _, asOf: then, ...filters }: CurveQueryDto, @CurrentPrincipal() { scope }: Principal): Promise<CurveDto> {
    const asOf = then === undefined ? undefined : parseInstant(then);
    const now = asOf ?? this.clock.now();
    const request = { scope, filters, asOf };
    const laws = await this.desk.laws(request);
    return this.remembered.get({ curve: request, sources: laws.sources, minute: now.slice(0, MINUTES) }, () => ({
      position: this.screens.positionOf(stageBoard.table),
      ...this.desk.read(request, laws), weights: STAGE_WEIGHTS, now, definitions: CURVE_DEFINITIONS,
    }));
  }
}

const MINUTES = 'YYYY-MM-DDThh:mm'.length;
