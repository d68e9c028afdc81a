import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CLOCK, DeadlineLaw, LocationArchive, type Clock } from '@app/engine';
import { locationDeadlines } from '@app/read-models';
import { CurrentExchange, type Exchange } from '../access/exchange.js';
import { readableLocationId } from '../access/location-id.js';
import { Allow } from '../access/rules.js';
import { Answers } from '../documentation/answers.js';
import { ETAG, LocationPath } from '../documentation/parameters.js';
import { knownOf, momentsOf } from '../locations/known-location.js';
import { MomentsDto } from '../locations/location-view.dto.js';
import { LocationDeadlinesDto } from './location-deadlines.dto.js';

/** The deadlines of one location, now or as they stood, each with how its day is counted. */
@ApiTags('deadlines')
@Controller('v1/locations/:id/deadlines')
export class LocationDeadlinesController {
  constructor(
    @Inject(LocationArchive) private readonly archive: LocationArchive,
    @Inject(DeadlineLaw) private readonly deadlineLaw: DeadlineLaw,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('deadlines.read')
  @LocationPath()
  @ApiOperation({ summary: 'Tenggat satu lokasi beserta perhitungannya / The deadlines of one location and how they are counted' })
  @Answers(200, LocationDeadlinesDto, { query: true, also: [404, 410], headers: ETAG })
  async read(@Param('id') id: string, @Query() moments: MomentsDto, @CurrentExchange() { principal, response }: Exchange): Promise<LocationDeadlinesDto> {
    const { asOf, validAt } = momentsOf(moments);
    const past = knownOf(await this.archive.read(readableLocationId(principal, id), { asOf, validAt }));
    const { pin, fiscalYear, locationId, deadlines } = past.state;
    const [definition, law] = await Promise.all([
      this.archive.definitionOf(pin),
      deadlines && this.deadlineLaw.taken(pin.programme, fiscalYear, deadlines),
    ]);
    response.set('etag', `"${past.revision}"`);
    const now = validAt ?? asOf ?? this.clock.now();
    return { locationId, streamRevision: past.revision, asOf: moments.asOf, validAt: moments.validAt, ...locationDeadlines(past, { definition, law, now }) };
  }
}
