import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { dayIn, parseInstant } from '@app/kernel';
import { CLOCK, type Clock, type Principal } from '@app/engine';
import { keyPage, moneyTotals, overview, provinceCellKey, provinceMatrix, stageMatrix, type MatrixRequest } from '@app/read-models';
import { CurrentPrincipal } from '../access/current-principal.js';
import { Allow } from '../access/rules.js';
import { Answers } from '../documentation/answers.js';
import { filtersOf } from '../locations/filters-of.js';
import { ReadsOwnWrites } from '../reading/caught-up.interceptor.js';
import { RememberedAnswers } from '../reading/remembered-answers.js';
import { Screens } from '../reading/screens.js';
import { STALE } from '../reading/stale-mark.js';
import { OverviewDto, OverviewQueryDto } from './overview.dto.js';

/** With the matrix beside them so many stay below 50 kB. */
const USUAL_CELLS = 100;

@ApiTags('overview')
@Controller('v1/overview')
export class OverviewController {
  constructor(
    @Inject(Screens) private readonly screens: Screens,
    @Inject(RememberedAnswers) private readonly remembered: RememberedAnswers,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('overview.read')
  @ReadsOwnWrites()
  @ApiOperation({ summary: 'Ringkasan / The figures at a glance' })
  @Answers(200, OverviewDto, { query: true, headers: STALE })
  read(@Query() query: OverviewQueryDto, @CurrentPrincipal() { scope }: Principal): Promise<OverviewDto> {
    const asOf = query.asOf === undefined ? undefined : parseInstant(query.asOf);
    const question = { scope, filters: filtersOf(query), today: dayIn('WIB', asOf ?? this.clock.now()), asOf, by: query.by, cursor: query.cursor, limit: query.limit };
    return this.remembered.get(question, () => this.figures(question));
  }

  private figures({ by, cursor, limit, asOf, ...shown }: MatrixRequest & Pick<OverviewQueryDto, 'by' | 'cursor' | 'limit'>): OverviewDto {
    const standing = { ...shown, asOf };
    return {
      matrix: this.screens.all(stageMatrix(standing)),
      ...(by === 'province' ? this.provinces(standing, { cursor, limit }) : {}),
      figures: this.screens.all(overview(standing))[0],
      ...(asOf === undefined ? { money: this.screens.all(moneyTotals({ ...shown, by: 'programme' })) } : { asOf }),
    };
  }

  private provinces(standing: MatrixRequest, { cursor, limit = USUAL_CELLS }: Pick<OverviewQueryDto, 'cursor' | 'limit'>): Pick<OverviewDto, 'provinces' | 'total' | 'nextCursor'> {
    const { filters, asOf } = standing;
    const { items, ...page } = this.screens.leaf(keyPage({ provinces: filters, asOf }, this.screens.all(provinceMatrix(standing)), provinceCellKey, { cursor, limit }));
    return { provinces: items, ...page };
  }
}
