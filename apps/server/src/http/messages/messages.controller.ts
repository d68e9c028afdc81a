import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { attemptFailure } from '@app/programme';
import { messages, type MessageItem } from '@app/read-models';
import { Allow } from '../access/rules.js';
import { Answers } from '../documentation/answers.js';
import { ProblemError } from '../problems/problem.js';
import { ReadsOwnWrites } from '../reading/caught-up.interceptor.js';
import { Screens } from '../reading/screens.js';
import { STALE } from '../reading/stale-mark.js';
import { LetterPreviews } from './letter-previews.js';
import { LetterDto, LetterPreviewQueryDto, MessageListDto, MessagesQueryDto, type MessageDto } from './messages.dto.js';

/** What was sent to whom, attempt by attempt. */
@ApiTags('messages')
@Controller('v1/messages')
export class MessagesController {
  constructor(@Inject(Screens) private readonly screens: Screens, @Inject(LetterPreviews) private readonly previews: LetterPreviews) {}

  @Get()
  @Allow('messages.read')
  @ReadsOwnWrites()
  @ApiOperation({ summary: 'Pesan yang dikirim / Messages that were sent' })
  @Answers(200, MessageListDto, { query: true, headers: STALE })
  list(@Query() { after: _, cursor, limit, ...filters }: MessagesQueryDto): MessageListDto {
    const { items, total, nextCursor } = this.screens.page(messages({ filters, cursor, limit }));
    return { messages: items.map(messageDto), total, nextCursor };
  }

  @Get('preview')
  @Allow('messages.read')
  @ApiOperation({ summary: 'Contoh surat / What a letter looks like' })
  @Answers(200, LetterDto, { query: true, also: [404, 410] })
  async preview(@Query() query: LetterPreviewQueryDto): Promise<LetterDto> {
    const letter = await this.previews.of(query);
    if (letter === undefined) throw new ProblemError('not-found');
    return letter;
  }
}

const messageDto = (item: MessageItem): MessageDto => ({ ...item, ...(item.code === undefined ? {} : { failure: attemptFailure(item.code) }) });
