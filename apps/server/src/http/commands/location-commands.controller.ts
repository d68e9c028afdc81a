import { Body, Controller, Inject, Param, Query, type Type } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RunLocation } from '@app/engine';
import { LOCATION_COMMAND_LABELS, type LocationCommand, type LocationCommandType } from '@app/programme';
import { CurrentExchange, type Exchange } from '../access/exchange.js';
import { LocationPath } from '../documentation/parameters.js';
import { LocationAnswerDto, PreviewDto } from './command-answer.dto.js';
import { COMMAND_BODIES } from './command-bodies.js';
import { CommandDesk } from './command-desk.js';
import { expectedRevision } from './command-headers.js';
import { CommandRoute } from './command-route.js';
import type { DatedDto } from './dated.dto.js';
import { envelopeOf, plainData } from './envelope-of.js';
import { PreviewWords } from './preview-words.js';

type Arguments = readonly [locationId: string, body: DatedDto, query: PreviewDto, exchange: Exchange];

/** One address for each command of a location. They differ in their bodies only, so the table of bodies gives rise to them. */
@ApiTags('commands')
@Controller('v1/locations/:id')
export class LocationCommandsController {
  constructor(@Inject(CommandDesk) private readonly desk: CommandDesk, @Inject(PreviewWords) private readonly words: PreviewWords) {}

  async send(type: LocationCommandType, ...[locationId, body, { preview }, exchange]: Arguments): Promise<LocationAnswerDto> {
    const envelope = envelopeOf(exchange, body, { preview, ...(isFirst(type) ? {} : { expectedRevision: expectedRevision(exchange.request) }) });
    const command = { type, data: plainData(body) } as unknown as LocationCommand;
    const answer = await this.desk.send(type, new RunLocation(locationId, command, envelope), exchange.response);
    return { locationId, ...answer, ...(answer.preview === true ? { sentences: await this.words.of(locationId, answer.events) } : {}) };
  }
}

/** Nobody has read a location that does not exist yet. */
const isFirst = (type: LocationCommandType): boolean => type === 'DesignateLocation';

const serve = (type: LocationCommandType, body: Type<DatedDto>): void => {
  const { prototype } = LocationCommandsController;
  const name = type.charAt(0).toLowerCase() + type.slice(1);
  const handler = function (this: LocationCommandsController, ...given: Arguments): Promise<LocationAnswerDto> { return this.send(type, ...given); };
  Object.defineProperty(handler, 'name', { value: name }); // by which the document finds the body
  const descriptor: PropertyDescriptor = { value: handler, writable: true, configurable: true };
  Object.defineProperty(prototype, name, descriptor);
  Reflect.defineMetadata('design:paramtypes', [String, body, PreviewDto, Object], prototype, name);
  [Param('id'), Body(), Query(), CurrentExchange()].forEach((parameter, at) => parameter(prototype, name, at));
  const label = LOCATION_COMMAND_LABELS[type];
  CommandRoute({ command: type, of: 'location', label, answer: LocationAnswerDto, ifMatch: !isFirst(type) })(prototype, name, descriptor);
  LocationPath()(prototype, name, descriptor);
};

for (const [type, body] of Object.entries(COMMAND_BODIES)) serve(type as LocationCommandType, body);
