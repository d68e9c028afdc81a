import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CLOCK, WorkList, type Clock, type Principal } from '@app/engine';
import { FIGURE_DEFINITIONS, kindsOfLocations, locationBoard, QUADRANT_BOUNDS, summaryOf } from '@app/read-models';
import { CurrentPrincipal } from '../access/current-principal.js';
import { Allow } from '../access/rules.js';
import { Answers } from '../documentation/answers.js';
import { filtersOf } from '../locations/filters-of.js';
import { LocationFiltersDto } from '../locations/location-list.dto.js';
import { ReadsOwnWrites } from '../reading/caught-up.interceptor.js';
import { RememberedAnswers } from '../reading/remembered-answers.js';
import { Screens } from '../reading/screens.js';
import { STALE } from '../reading/stale-mark.js';
import { SummaryDto } from './summary.dto.js';

/** The first screen: where things are late, by how much, and who has to move. */
@ApiTags('overview')
@Controller('v1/overview/summary')
export class SummaryController {
  constructor(
    @Inject(Screens) private readonly screens: Screens,
    @Inject(RememberedAnswers) private readonly remembered: RememberedAnswers,
    @Inject(WorkList) private readonly workList: WorkList,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('overview.read')
  @ReadsOwnWrites()
  @ApiOperation({ summary: 'Kartu, matriks, provinsi dan satker / Cards, matrix, provinces and offices' })
  @Answers(200, SummaryDto, { query: true, headers: STALE })
  async read(@Query() query: LocationFiltersDto, @CurrentPrincipal() { scope }: Principal): Promise<SummaryDto> {
    const now = this.clock.now();
    const question = { scope, filters: filtersOf(query), worksStages: await this.workList.worksStages() };
    return this.remembered.get({ summary: question, minute: now.slice(0, MINUTES) }, () => ({
      position: this.screens.positionOf(locationBoard.table),
      ...summaryOf(this.screens.all(kindsOfLocations({ ...question, now }))), bounds: QUADRANT_BOUNDS, now, definitions: FIGURE_DEFINITIONS,
    }));
  }
}

/** As much of a moment as tells the minute: days end on the hour. */
const MINUTES = 'YYYY-MM-DDThh:mm'.length;
