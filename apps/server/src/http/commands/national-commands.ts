import { Inject, Injectable } from '@nestjs/common';
import type { Command } from '@nestjs/cqrs';
import type { Event } from '@app/kernel';
import type { Envelope, Outcome } from '@app/engine';
import type { Exchange } from '../access/exchange.js';
import type { CommandAnswerDto, PreviewDto } from './command-answer.dto.js';
import { CommandDesk } from './command-desk.js';
import { expectedRevision } from './command-headers.js';
import type { DatedDto } from './dated.dto.js';
import { envelopeOf } from './envelope-of.js';

type NationalMessage = Command<Outcome<Event>> & { readonly command: { readonly type: string } };

/** Sends commands of the streams above a single location. There `If-Match` is taken where it is given. */
@Injectable()
export class NationalCommands {
  constructor(@Inject(CommandDesk) private readonly desk: CommandDesk) {}

  send(exchange: Exchange, body: DatedDto, { preview }: PreviewDto, message: (envelope: Envelope) => NationalMessage): Promise<CommandAnswerDto> {
    const { request, response } = exchange;
    const seen = request.headers['if-match'] === undefined ? {} : { expectedRevision: expectedRevision(request) };
    const sent = message(envelopeOf(exchange, body, { preview, ...seen }));
    return this.desk.send(sent.command.type, sent, response);
  }
}
