import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { bilingual, parseInstant } from '@app/kernel';
import type { Principal } from '@app/engine';
import { locations, locationsAsOf } from '@app/read-models';
import { CurrentPrincipal } from '../access/current-principal.js';
import { Allow } from '../access/rules.js';
import { Answers } from '../documentation/answers.js';
import { ReadsOwnWrites } from '../reading/caught-up.interceptor.js';
import { invalidInput, type InputError } from '../input/input-errors.js';
import { Screens } from '../reading/screens.js';
import { filtersOf } from './filters-of.js';
import { LocationListDto, LocationListQueryDto } from './location-list.dto.js';

const SORT_OF_THE_PAST: InputError = {
  in: 'query', pointer: '/sort', code: 'sort.not-with-as-of',
  sentence: bilingual('sort tidak dapat dipakai bersama asOf; keadaan lampau selalu urut kode lokasi.', 'sort cannot be used together with asOf; the past is always in the order of location ids.'),
};

@ApiTags('locations')
@Controller('v1/locations')
export class LocationsController {
  constructor(@Inject(Screens) private readonly screens: Screens) {}

  @Get()
  @Allow('locations.read')
  @ReadsOwnWrites()
  @ApiOperation({ summary: 'Daftar lokasi / List of locations' })
  @Answers(200, LocationListDto, { query: true })
  list(@Query() query: LocationListQueryDto, @CurrentPrincipal() { scope }: Principal): LocationListDto {
    const { asOf, sort, cursor, limit } = query;
    const request = { scope, filters: filtersOf(query), cursor, limit };
    if (asOf !== undefined && sort !== undefined) throw invalidInput(SORT_OF_THE_PAST);
    const at = asOf === undefined ? undefined : parseInstant(asOf);
    const { items, total, nextCursor } = at === undefined
      ? this.screens.page(locations({ ...request, sort }))
      : this.screens.page(locationsAsOf({ ...request, at }));
    return { locations: items, total, nextCursor };
  }
}
