import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { parseInstant } from '@app/kernel';
import { CLOCK, type Clock, type Principal } from '@app/engine';
import { locations, locationsAsOf } from '@app/read-models';
import { CurrentPrincipal } from '../access/current-principal.js';
import { Allow } from '../access/rules.js';
import { Answers } from '../documentation/answers.js';
import { ReadsOwnWrites } from '../reading/caught-up.interceptor.js';
import { Screens } from '../reading/screens.js';
import { STALE } from '../reading/stale-mark.js';
import { filtersOf, refuseThen } from './filters-of.js';
import { LocationListDto, LocationListQueryDto } from './location-list.dto.js';

@ApiTags('locations')
@Controller('v1/locations')
export class LocationsController {
  constructor(@Inject(Screens) private readonly screens: Screens, @Inject(CLOCK) private readonly clock: Clock) {}

  @Get()
  @Allow('locations.read')
  @ReadsOwnWrites()
  @ApiOperation({ summary: 'Daftar lokasi / List of locations' })
  @Answers(200, LocationListDto, { query: true, headers: STALE })
  list(@Query() query: LocationListQueryDto, @CurrentPrincipal() { scope }: Principal): LocationListDto {
    refuseThen(query);
    const { asOf, overdue: is, hindrance, accelerated, handedOver, sort, cursor, limit } = query;
    const request = { scope, filters: filtersOf(query), accelerated, handedOver, cursor, limit };
    const at = asOf === undefined ? undefined : parseInstant(asOf);
    const { items, total, nextCursor } = at === undefined
      ? this.screens.page(locations({ ...request, hindrance, sort, ...(is !== undefined && { overdue: { is, at: this.clock.now() } }) }))
      : this.screens.page(locationsAsOf({ ...request, overdue: is, at }));
    return { locations: items, total, nextCursor };
  }
}
