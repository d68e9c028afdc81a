import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { parseInstant } from '@app/kernel';
import { CLOCK, CurveDesk, WorkList, type Clock, type Principal } from '@app/engine';
import { ATTENTION, attentionOf, bandCounts, FIGURE_DEFINITIONS, kindsOfLocations, locationBoard, QUADRANT_BOUNDS, summaryOf } from '@app/read-models';
import { CurrentPrincipal } from '../access/current-principal.js';
import { Allow } from '../access/rules.js';
import { Answers } from '../documentation/answers.js';
import { filtersOf } from '../locations/filters-of.js';
import { ReadsOwnWrites } from '../reading/caught-up.interceptor.js';
import { RememberedAnswers } from '../reading/remembered-answers.js';
import { Screens } from '../reading/screens.js';
import { STALE } from '../reading/stale-mark.js';
import { SummaryDto, SummaryQueryDto } from './summary.dto.js';

/** The first screen: where things are late, by how much, and who has to move. */
@ApiTags('overview')
@Controller('v1/overview/summary')
export class SummaryController {
  constructor(
    @Inject(Screens) private readonly screens: Screens,
    @Inject(RememberedAnswers) private readonly remembered: RememberedAnswers,
    @Inject(CurveDesk) private readonly curve: CurveDesk,
    @Inject(WorkList) private readonly workList: WorkList,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('overview.read')
  @ReadsOwnWrites()
  @ApiOperation({ summary: 'Kartu, matriks, provinsi dan satker / Cards, matrix, provinces and offices' })
  @Answers(200, SummaryDto, { query: true, headers: STALE })
  async read(@Query() { asOf: then, ...query }: SummaryQueryDto, @CurrentPrincipal() { scope }: Principal): Promise<SummaryDto> {
    const asOf = then === undefined ? undefined : parseInstant(then);
    const now = asOf ?? this.clock.now();
    const asked = { scope, filters: filtersOf(query), asOf };
    const [law, laws] = await Promise.all([this.workList.bandLaw(asOf), this.curve.laws(asked)]);
    return this.remembered.get({ summary: asked, law, sources: laws.sources, minute: now.slice(0, MINUTES) }, () => ({
      position: this.screens.positionOf(locationBoard.table),
      ...summaryOf(this.screens.all(kindsOfLocations({ ...asked, now, worksStages: law.worksStages, isPast: asOf !== undefined })), this.curve.planned(asked, laws)),
      attention: attentionOf(this.screens.all(bandCounts({ ...asked, now, law }, ATTENTION))[0] ?? {}),
      bounds: QUADRANT_BOUNDS, now, definitions: FIGURE_DEFINITIONS,
    }));
  }
}

/** As much of a moment as tells the minute: days end on the hour. */
const MINUTES = 'YYYY-MM-DDThh:mm'.length;
