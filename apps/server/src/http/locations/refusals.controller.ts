import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Metadata } from '@app/kernel';
import { decode, EVENT_STORE, RefusalLog, UnreadableStreamError, type EventStore, type StoredEvent } from '@app/engine';
import { CurrentExchange, type Exchange } from '../access/exchange.js';
import { readableLocationId } from '../access/location-id.js';
import { Allow } from '../access/rules.js';
import { Answers } from '../documentation/answers.js';
import { LocationPath } from '../documentation/parameters.js';
import { RefusalsDto, type RefusedCommandDto } from './refusals.dto.js';

const MOST = 200;

@ApiTags('locations')
@Controller('v1/locations/:id/refusals')
export class RefusalsController {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore, @Inject(RefusalLog) private readonly log: RefusalLog) {}

  @Get()
  @Allow('refusals.read')
  @LocationPath()
  @ApiOperation({ summary: 'Perintah yang ditolak / Commands that were refused' })
  @Answers(200, RefusalsDto, { also: [404, 410] })
  async read(@Param('id') id: string, @CurrentExchange() { principal }: Exchange): Promise<RefusalsDto> {
    await this.log.settled();
    const refusals: RefusedCommandDto[] = [];
    for await (const event of this.store.readStream(`Refusals-${readableLocationId(principal, id)}`, { direction: 'backwards', limit: MOST })) {
      if (decode(event).kind === 'undecodable') throw new UnreadableStreamError(event.stream, event.type);
      refusals.push(refusalOf(event));
    }
    return { refusals };
  }
}

const refusalOf = ({ revision, data, metadata }: StoredEvent): RefusedCommandDto => {
  const { command, data: asked, unmet } = data as { readonly command: string; readonly data: object; readonly unmet: readonly string[] };
  const { actor: { id: account, role }, occurredAt, recordedAt } = metadata as Metadata;
  return { revision, command, data: asked, unmet, account, role, occurredAt, recordedAt };
};
