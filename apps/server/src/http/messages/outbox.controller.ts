import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { OUTBOX, type Outbox } from '@app/engine';
import { Allow } from '../access/rules.js';
import { Answers } from '../documentation/answers.js';
import { OutboxPath } from '../documentation/parameters.js';
import { ProblemError } from '../problems/problem.js';
import { OutboxDto, OutboxLetterDto, OutboxQueryDto } from './messages.dto.js';

const USUAL = 50;

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
    const letters = await this.outbox.list(limit);
    return { letters: letters.map(({ id, to, subject, language, writtenAt }) => ({ id, to, subject, language, writtenAt })) };
  }

  @Get(':id')
  @Allow('messages.read')
  @OutboxPath()
  @ApiOperation({ summary: 'Satu surat / One letter' })
  @Answers(200, OutboxLetterDto, { also: [404] })
  async read(@Param('id') id: string): Promise<OutboxLetterDto> {
    const letter = await this.outbox?.read(id);
    if (letter === undefined) throw new ProblemError('not-found');
    return letter;
  }
}
