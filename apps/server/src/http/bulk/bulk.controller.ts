import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Bulk, type BulkRefusal, type Principal } from '@app/engine';
import type { KnownBulk } from '@app/programme';
import { CurrentPrincipal } from '../access/current-principal.js';
import { CurrentExchange, type Exchange } from '../access/exchange.js';
import { SignedIn } from '../access/rules.js';
import { givenKey } from '../commands/command-headers.js';
import { Answers } from '../documentation/answers.js';
import { BulkPath, IdempotencyHeader } from '../documentation/parameters.js';
import { ProblemError } from '../problems/problem.js';
import { AfterDto } from '../reading/after.dto.js';
import { ReadsOwnWrites } from '../reading/caught-up.interceptor.js';
import { requestOf } from './bulk-question.js';
import { BulkForecastDto, BulkListDto, BulkProgressDto, BulkQuestionDto, BulkRowsDto, BulkRowsQueryDto, OUTCOMES, StartBulkDto, StartedBulkDto } from './bulk.dto.js';

const USUAL_PAGE = 50;
const MOST_RECIPIENTS = 100;

/** One thing done to every row that a question finds. Each row is judged as if its command had been sent alone. */
@ApiTags('bulk')
@Controller('v1/bulk')
export class BulkController {
  constructor(@Inject(Bulk) private readonly bulk: Bulk) {}

  @Post('preview')
  @HttpCode(200)
  @SignedIn()
  @ApiOperation({ summary: 'Pratinjau aksi massal / What a bulk action would do' })
  @Answers(200, BulkForecastDto, { body: true, also: [409] })
  async preview(@Body() body: BulkQuestionDto, @CurrentPrincipal() principal: Principal): Promise<BulkForecastDto> {
    const foreseen = await this.bulk.preview(requestOf(body), principal);
    if (foreseen.kind === 'refused') throw refused(foreseen);
    const { kind: _, recipients, ...forecast } = foreseen;
    return { ...forecast, letters: recipients.length, recipients: recipients.slice(0, MOST_RECIPIENTS) };
  }

  @Post()
  @SignedIn()
  @IdempotencyHeader({ required: false })
  @ApiOperation({ summary: 'Mulai aksi massal / Start a bulk action', description: 'Ditolak bila jumlahnya sudah berubah. / Refused where the number has changed.' })
  @Answers(201, StartedBulkDto, { body: true, also: [409] })
  async start(@Body() { expected, confirmCount, ...question }: StartBulkDto, @CurrentExchange() { principal, request }: Exchange): Promise<StartedBulkDto> {
    const started = await this.bulk.start(requestOf(question), { expected, confirmCount, key: givenKey(request) }, principal);
    if (started.kind === 'key-reused') throw new ProblemError('idempotency-key.reused');
    if (started.kind === 'refused') throw refused(started);
    const { kind: _, ...answer } = started;
    return answer;
  }

  @Get()
  @SignedIn()
  @ReadsOwnWrites()
  @ApiOperation({ summary: 'Aksi massal Anda / Your bulk actions' })
  @Answers(200, BulkListDto, { query: true })
  list(@Query() _: AfterDto, @CurrentPrincipal() principal: Principal): BulkListDto {
    return { bulks: this.bulk.list(principal) };
  }

  @Get(':bulk')
  @SignedIn()
  @BulkPath()
  @ApiOperation({ summary: 'Kemajuan satu aksi massal / How far a bulk action has come' })
  @Answers(200, BulkProgressDto, { also: [404] })
  async read(@Param('bulk') id: string, @CurrentPrincipal() principal: Principal): Promise<BulkProgressDto> {
    const { action: { action }, status, round, rows, outcomes, left } = await this.known(id, principal);
    const count = (outcome: string): number => Object.values(outcomes).filter((one) => one.outcome === outcome).length;
    const [done = 0, unchanged = 0, refusedRows = 0, failed = 0] = OUTCOMES.map(count);
    return { bulk: id, action, status, round, total: rows.length, tally: { done, unchanged, refused: refusedRows, failed }, left: left.length };
  }

  @Get(':bulk/rows')
  @SignedIn()
  @BulkPath()
  @ApiOperation({ summary: 'Hasil tiap baris / What became of each row' })
  @Answers(200, BulkRowsDto, { query: true, also: [404] })
  async rows(@Param('bulk') id: string, @Query() { outcome, from = 0, limit = USUAL_PAGE }: BulkRowsQueryDto, @CurrentPrincipal() principal: Principal): Promise<BulkRowsDto> {
    const { rows, outcomes } = await this.known(id, principal);
    const found = Object.values(outcomes).filter((one) => outcome === undefined || one.outcome === outcome).toSorted((one, other) => one.at - other.at);
    const page = found.filter(({ at }) => at >= from);
    return {
      rows: page.slice(0, limit).map((one) => {
        const [locationId = '', stage = ''] = rows[one.at]?.split('/') ?? [];
        return { ...one, locationId, stage };
      }),
      total: found.length, next: page[limit]?.at,
    };
  }

  @Post(':bulk/retry')
  @HttpCode(200)
  @SignedIn()
  @BulkPath()
  @ApiOperation({ summary: 'Ulangi baris yang gagal / Try again the rows that failed' })
  @Answers(200, StartedBulkDto, { body: true, also: [404, 409] })
  retry(@Param('bulk') id: string, @CurrentPrincipal() principal: Principal): Promise<StartedBulkDto> {
    return this.end(id, 'RetryBulk', principal);
  }

  @Post(':bulk/cancel')
  @HttpCode(200)
  @SignedIn()
  @BulkPath()
  @ApiOperation({ summary: 'Batalkan sisanya / Cancel what is left', description: 'Yang sudah dikerjakan tetap. / What was done stays.' })
  @Answers(200, StartedBulkDto, { body: true, also: [404, 409] })
  cancel(@Param('bulk') id: string, @CurrentPrincipal() principal: Principal): Promise<StartedBulkDto> {
    return this.end(id, 'CancelBulk', principal);
  }

  private async known(id: string, principal: Principal): Promise<KnownBulk> {
    const state = UUID.test(id) ? await this.bulk.of(id, principal) : undefined;
    if (state === undefined) throw new ProblemError('not-found');
    return state;
  }

  private async end(id: string, how: 'RetryBulk' | 'CancelBulk', principal: Principal): Promise<StartedBulkDto> {
    await this.known(id, principal);
    const outcome = await this.bulk.end(id, how, principal);
    if (outcome.kind === 'refused') throw new ProblemError('refused', { members: { unmet: outcome.unmet } });
    return { bulk: id, ...(outcome.kind === 'accepted' && outcome.position !== undefined && { position: outcome.position }) };
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const refused = ({ unmet, total }: BulkRefusal): ProblemError => new ProblemError('refused', { members: { unmet, total } });
