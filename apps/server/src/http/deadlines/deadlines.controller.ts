import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CLOCK, WorkList, workKey, type Clock, type Principal } from '@app/engine';
import { deadlineBoard, deadlines, lateCounts } from '@app/read-models';
import { CurrentPrincipal } from '../access/current-principal.js';
import { Allow } from '../access/rules.js';
import { Answers } from '../documentation/answers.js';
import { ReadsOwnWrites } from '../reading/caught-up.interceptor.js';
import { Screens } from '../reading/screens.js';
import { STALE } from '../reading/stale-mark.js';
import { DeadlineListDto, DeadlinePlaceDto, DeadlinesQueryDto, LateCountsDto } from './deadlines.dto.js';

/** A row tells much of its location. */
const USUAL_PAGE = 20;

/** What is due, and what is late: by the schedule of now and by the one that was in force then. */
@ApiTags('deadlines')
@Controller('v1/deadlines')
export class DeadlinesController {
  constructor(@Inject(Screens) private readonly screens: Screens, @Inject(WorkList) private readonly workList: WorkList, @Inject(CLOCK) private readonly clock: Clock) {}

  @Get()
  @Allow('deadlines.read')
  @ReadsOwnWrites()
  @ApiOperation({ summary: 'Daftar tenggat / List of deadlines' })
  @Answers(200, DeadlineListDto, { query: true, headers: STALE })
  async list(@Query() { after: _, cursor, limit = USUAL_PAGE, sort, ...filters }: DeadlinesQueryDto, @CurrentPrincipal() { scope }: Principal): Promise<DeadlineListDto> {
    const now = this.clock.now();
    const worksStages = filters.band === 'critical' ? await this.workList.worksStages() : [];
    const position = this.screens.positionOf(deadlineBoard.table);
    const { items, total, nextCursor } = this.screens.page(deadlines({ scope, filters, now, worksStages, sort, cursor, limit }));
    const { works, labels } = await this.workList.of(items, now);
    return { deadlines: items.map((item) => ({ ...item, work: works.get(workKey(item)) })), total, nextCursor, position, labels };
  }

  @Get('late')
  @Allow('deadlines.read')
  @ReadsOwnWrites()
  @ApiOperation({ summary: 'Keterlambatan per provinsi dan tahapan / Lateness by province and stage' })
  @Answers(200, LateCountsDto, { query: true, headers: STALE })
  late(@Query() { after: _, ...filters }: DeadlinePlaceDto, @CurrentPrincipal() { scope }: Principal): LateCountsDto {
    return { counts: this.screens.all(lateCounts({ scope, filters, now: this.clock.now() })) };
  }
}
