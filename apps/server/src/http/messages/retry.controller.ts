import { Body, Controller, Inject, Logger, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RunDispatch, SecondPost } from '@app/engine';
import { RETRY_LABEL } from '@app/programme';
import { CurrentExchange, type Exchange } from '../access/exchange.js';
import { CommandAnswerDto, PreviewDto } from '../commands/command-answer.dto.js';
import { CommandRoute } from '../commands/command-route.js';
import { plainData } from '../commands/envelope-of.js';
import { NationalCommands } from '../commands/national-commands.js';
import { MessagePath } from '../documentation/parameters.js';
import { KEY } from '../fields/index.js';
import { ProblemError } from '../problems/problem.js';
import { RetryMessageDto } from './messages.dto.js';

@ApiTags('messages')
@Controller('v1/messages/:recipient/:message')
export class RetryController {
  private readonly log = new Logger(RetryController.name);

  constructor(@Inject(NationalCommands) private readonly commands: NationalCommands, @Inject(SecondPost) private readonly secondPost: SecondPost) {}

  @CommandRoute({ command: 'RetryMessage', of: 'nation', label: RETRY_LABEL, answer: CommandAnswerDto })
  @MessagePath()
  async retry(
    @Param('recipient') recipient: string, @Param('message') message: string, @Body() body: RetryMessageDto, @Query() query: PreviewDto, @CurrentExchange() exchange: Exchange,
  ): Promise<CommandAnswerDto> {
    if (!KEY.accepts(recipient) || !KEY.accepts(message)) throw new ProblemError('not-found');
    const command = { type: 'RetryMessage', data: { ...plainData(body), message } } as const;
    const answer = await this.commands.send(exchange, body, query, (envelope) => new RunDispatch(recipient, command, envelope));
    if (query.preview !== true && answer.position !== undefined) this.hurry(answer.position);
    return answer;
  }

  /** Nobody waits on the line for a mail server: what was asked is recorded, and how it went will stand in the list of messages. */
  private hurry(position: string): void {
    this.secondPost.hurry(position).catch((fault: unknown) => { this.log.warn({ fault }, 'left to the next round'); });
  }
}
