import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { OUTBOX, type Outbox } from '@app/engine';
import { Allow } from '../access/rules.js';
import { Answers } from '../documentation/answers.js';
import { ProblemError } from '../problems/problem.js';
import { OutboxDto, OutboxQueryDto } from './messages.dto.js';

const USUAL = 20;

/** The letters that went nowhere, where there is no mail server: on a machine that shows how it all works. */
@ApiTags('messages')
@Controller('v1/outbox')
export class OutboxController {
  constructor(@Inject(OUTBOX) private readonly outbox: Outbox | undefined) {}

  @Get()
  @Allow('messages.read')
  @ApiOperation({ summary: 'Surat dalam berkas / Letters kept as files' })
  @Answers(200, OutboxDto, { query: true, also: [404] })
  async list(@Query() { limit = USUAL }: OutboxQueryDto): Promise<OutboxDto> {
    if (this.outbox === undefined) throw new ProblemError('not-found');
    return { letters: await this.outbox.list(limit) };
  }
}
