import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { bilingual, parseInstant, type Instant } from '@app/kernel';
import { CLOCK, WorkList, workKey, type Clock, type Principal } from '@app/engine';
import { BANDS_OF_NOW, deadlineBoard, deadlines, keyPage, lateCountKey, lateCounts, type Band } from '@app/read-models';
import { CurrentPrincipal } from '../access/current-principal.js';
import { Allow } from '../access/rules.js';
import { Answers } from '../documentation/answers.js';
import { invalidInput } from '../input/input-errors.js';
import { ReadsOwnWrites } from '../reading/caught-up.interceptor.js';
import { Screens } from '../reading/screens.js';
import { STALE } from '../reading/stale-mark.js';
import { DeadlineListDto, DeadlineListQueryDto, LateCountsDto, LateQueryDto } from './deadlines.dto.js';

/** A row tells much of its location. */
const USUAL_PAGE = 20;
const USUAL_COUNTS = 100;

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
  async list(@Query() { after: _, asOf: then, cursor, limit = USUAL_PAGE, sort, ...filters }: DeadlineListQueryDto, @CurrentPrincipal() { scope }: Principal): Promise<DeadlineListDto> {
    const asOf = momentOf(then);
    if (asOf !== undefined && (isOfNow(filters.band) || filters.hindrance !== undefined)) throw invalidInput({ in: 'query', pointer: '/asOf', code: 'as-of.only-now', sentence: ONLY_NOW });
    const now = asOf ?? this.clock.now();
    const law = filters.band === undefined ? undefined : await this.workList.bandLaw(asOf);
    const position = this.screens.positionOf(deadlineBoard.table);
    const { items, ...page } = this.screens.page(deadlines({ scope, filters, now, asOf, law, sort, cursor, limit }));
    const { works, labels } = await this.workList.of(items, now);
    if (asOf !== undefined) return { deadlines: items, ...page, position, labels };
    return { deadlines: items.map((item) => ({ ...item, work: works.get(workKey(item)) })), ...page, position, labels };
  }

  @Get('late')
  @Allow('deadlines.read')
  @ReadsOwnWrites()
  @ApiOperation({ summary: 'Keterlambatan per provinsi dan tahapan / Lateness by province and stage' })
  @Answers(200, LateCountsDto, { query: true, headers: STALE })
  late(@Query() { after: _, asOf: then, cursor, limit = USUAL_COUNTS, ...filters }: LateQueryDto, @CurrentPrincipal() { scope }: Principal): LateCountsDto {
    const asOf = momentOf(then);
    const all = this.screens.all(lateCounts({ scope, filters, now: asOf ?? this.clock.now(), asOf }));
    const { items, ...page } = this.screens.leaf(keyPage({ late: filters, asOf }, all, lateCountKey, { cursor, limit }));
    return { counts: items, ...page };
  }
}

const ONLY_NOW = bilingual(
  `Yang sudah lampau tidak dapat disaring dengan hindrance atau band ${BANDS_OF_NOW.join(' dan ')}.`, `What was known then cannot be asked by hindrance, or by the bands ${BANDS_OF_NOW.join(' and ')}.`,
);

const isOfNow = (band: Band | undefined): boolean => band !== undefined && BANDS_OF_NOW.includes(band);

const momentOf = (text: string | undefined): Instant | undefined => (text === undefined ? undefined : parseInstant(text));
