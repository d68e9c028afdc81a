import { Inject, Injectable } from '@nestjs/common';
import { CommandBus, type Command } from '@nestjs/cqrs';
import type { Event } from '@app/kernel';
import type { Envelope, Outcome } from '@app/engine';
import type { Exchange } from '../access/exchange.js';
import { answerCommand } from './answer-command.js';
import type { CommandAnswerDto, PreviewDto } from './command-answer.dto.js';
import { expectedRevision } from './command-headers.js';
import type { DatedDto } from './dated.dto.js';
import { envelopeOf } from './envelope-of.js';
import { EventsSince } from './since.js';

/** Sends commands of the streams above a single location. There `If-Match` is taken where it is given. */
@Injectable()
export class NationalCommands {
  constructor(@Inject(CommandBus) private readonly bus: CommandBus, @Inject(EventsSince) private readonly since: EventsSince) {}

  async send(exchange: Exchange, body: DatedDto, { preview }: PreviewDto, message: (envelope: Envelope) => Command<Outcome<Event>>): Promise<CommandAnswerDto> {
    const { request, response } = exchange;
    const seen = request.headers['if-match'] === undefined ? {} : { expectedRevision: expectedRevision(request) };
    const outcome = await this.bus.execute<Command<Outcome<Event>>, Outcome<Event>>(message(envelopeOf(exchange, body, { preview, ...seen })));
    return answerCommand(outcome, response, this.since.of);
  }
}
