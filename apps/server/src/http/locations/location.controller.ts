import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { LocationArchive } from '@app/engine';
import { historyOf, locationView } from '@app/read-models';
import { CurrentExchange, type Exchange } from '../access/exchange.js';
import { readableLocationId } from '../access/location-id.js';
import { Allow } from '../access/rules.js';
import { Answers } from '../documentation/answers.js';
import { ETAG, LocationPath } from '../documentation/parameters.js';
import { HistoryDto } from './history.dto.js';
import { knownOf, momentsOf } from './known-location.js';
import { LocationViewDto, MomentsDto } from './location-view.dto.js';

/** One location: where it stands, or stood, and everything that happened to it. */
@ApiTags('locations')
@Controller('v1/locations/:id')
export class LocationController {
  constructor(@Inject(LocationArchive) private readonly archive: LocationArchive) {}

  @Get()
  @Allow('locations.read')
  @LocationPath()
  @ApiOperation({ summary: 'Satu lokasi, kini atau pada suatu saat / One location, now or at a moment' })
  @Answers(200, LocationViewDto, { query: true, also: [404, 410], headers: ETAG })
  async read(@Param('id') id: string, @Query() moments: MomentsDto, @CurrentExchange() { principal, response }: Exchange): Promise<LocationViewDto> {
    const { state, revision } = knownOf(await this.archive.standing(readableLocationId(principal, id), momentsOf(moments)));
    response.set('etag', `"${revision}"`);
    const { asOf, validAt } = moments;
    return { revision, asOf, validAt, ...locationView(state, await this.archive.definitionOf(state.pin)) };
  }

  @Get('history')
  @Allow('locations.read')
  @LocationPath()
  @ApiOperation({ summary: 'Riwayat satu lokasi / The history of one location' })
  @Answers(200, HistoryDto, { query: true, also: [404, 410], headers: ETAG })
  async history(@Param('id') id: string, @Query() moments: MomentsDto, @CurrentExchange() { principal, response }: Exchange): Promise<HistoryDto> {
    const { state: { locationId }, recorded, revision } = knownOf(await this.archive.read(readableLocationId(principal, id), momentsOf(moments)));
    response.set('etag', `"${revision}"`);
    const entries = historyOf(recorded, await this.archive.lawsOf(recorded));
    return { locationId, revision, history: entries.map((entry, at) => ({ ...entry, data: recorded[at]?.event.data ?? {} })) };
  }
}
