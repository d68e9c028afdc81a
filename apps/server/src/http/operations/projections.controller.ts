import { setImmediate as nextTurn } from 'node:timers/promises';
import { Body, Controller, Get, HttpCode, Inject, Logger, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { bilingual, type Unmet } from '@app/kernel';
import { Projector } from '@app/engine';
import { Allow } from '../access/rules.js';
import { Answers } from '../documentation/answers.js';
import { ProblemError } from '../problems/problem.js';
import { ParkedDto, ProjectionsDto, RebuildStartedDto, RetriedDto, RetryParkedDto } from './projections.dto.js';

const NOT_THE_WRITER: Unmet = {
  code: 'projector.elsewhere',
  sentence: bilingual('Tampilan sedang disusun oleh proses lain; kirim permintaan ini ke sana.', 'Another process keeps the read models; send this request there.'),
};

/** The tables of the screens: where they stand, and building them anew. */
@ApiTags('operations')
@Controller('v1/operations')
export class ProjectionsController {
  private readonly log = new Logger('operations');

  constructor(@Inject(Projector) private readonly projector: Projector) {}

  @Get('projections')
  @Allow('operations.read')
  @ApiOperation({ summary: 'Keadaan tampilan / Where the read models stand' })
  @Answers(200, ProjectionsDto)
  async status(): Promise<ProjectionsDto> {
    return { projections: await this.projector.status() };
  }

  @Post('projections/:name/rebuild')
  @HttpCode(202)
  @Allow('operations.run')
  @ApiOperation({ summary: 'Susun ulang dari riwayat / Build anew from the history', description: 'Kemajuannya ada di daftar tampilan. / Its progress is in the list of read models.' })
  @Answers(202, RebuildStartedDto, { body: true, also: [404, 409] })
  async rebuild(@Param('name') table: string): Promise<RebuildStartedDto> {
    if (!this.projector.tables.includes(table)) throw new ProblemError('not-found');
    const rebuilding = this.projector.rebuild({ table });
    rebuilding.then((outcome) => { this.log.log({ table, outcome }); }, (fault: unknown) => { this.log.error({ table, fault }); });
    const atOnce = await Promise.race([rebuilding, nextTurn()]);
    if (atOnce?.kind === 'not-the-writer') throw new ProblemError('refused', { members: { unmet: [NOT_THE_WRITER] } });
    return { table, status: 'rebuilding' };
  }

  @Get('parked')
  @Allow('operations.read')
  @ApiOperation({ summary: 'Riwayat yang menunggu perbaikan / Histories waiting for a fix' })
  @Answers(200, ParkedDto)
  async parked(): Promise<ParkedDto> {
    const status = await this.projector.status();
    return { parked: status.flatMap(({ table, parked }) => parked.map((stream) => ({ ...stream, table }))) };
  }

  @Post('parked/retry')
  @HttpCode(200)
  @Allow('operations.run')
  @ApiOperation({ summary: 'Coba lagi setelah perbaikan / Try again after a fix' })
  @Answers(200, RetriedDto, { body: true, also: [404] })
  async retry(@Body() { table, stream }: RetryParkedDto): Promise<RetriedDto> {
    if (!this.projector.tables.includes(table)) throw new ProblemError('not-found');
    return { streams: await this.projector.retryParked(table, stream) };
  }
}
