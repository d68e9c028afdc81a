import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { DELAY_CODES } from '@app/programme';
import { LOCATION_SORTS, SITUATIONS_ASKED, type LocationSort, type SituationAsked } from '@app/read-models';
import { Key, Moment, OneOf, Programme, QueryCount, QueryFiscalYear, QueryFlag, Region, Satker, Text } from '../fields/index.js';
import { AfterDto } from '../reading/after.dto.js';
import { LocationItemDto, StandingItemDto } from './location-item.dto.js';

const LARGEST_PAGE = 200;

/** Which locations. What lies outside the caller's authority is never among them. */
export class LocationFiltersDto extends AfterDto {
  @Programme({ optional: true }) programme?: string;
  @QueryFiscalYear({ optional: true }) fiscalYear?: number;
  @Region({ optional: true }) province?: string;
  @Region({ optional: true }) regency?: string;
  @Key({ optional: true, note: 'The stage where the location now stands. / Tahapan saat ini.' }) stage?: string;
  @OneOf(SITUATIONS_ASKED, { optional: true, note: '`open`: active or suspended. `counted`: neither cancelled nor replaced. / `open`: berjalan atau ditunda. `counted`: tidak dibatalkan dan tidak diganti.' }) status?: SituationAsked;
  @Satker({ optional: true }) satker?: string;
  @Text({ max: 100, optional: true, note: 'Words of a name, code, SK or contract. / Kata dari nama, kode, SK atau kontrak.' }) q?: string;
}

export class LocationListQueryDto extends LocationFiltersDto {
  @Moment({ optional: true, note: 'What the system knew then. / Yang diketahui sistem saat itu.' }) asOf?: string;
  @QueryFlag({ optional: true, note: 'With a stage past its day. / Ada tahapan yang lewat tenggat.' }) overdue?: boolean;
  @OneOf(DELAY_CODES, { optional: true, note: 'With this hindrance standing now. Not together with asOf. / Ada hambatan ini kini. Tidak bersama asOf.' }) hindrance?: string;
  @QueryFlag({ optional: true, note: 'Accelerated. / Dipercepat.' }) accelerated?: boolean;
  @QueryFlag({ optional: true, note: 'With a BAST. / Sudah ber-BAST.' }) handedOver?: boolean;
  @OneOf(Object.keys(LOCATION_SORTS), { optional: true, note: 'Not together with asOf. / Tidak bersama asOf.' }) sort?: LocationSort;
  @Text({ max: 2000, optional: true, note: 'The nextCursor of the page before. / nextCursor dari halaman sebelumnya.' }) cursor?: string;
  @QueryCount({ min: 1, max: LARGEST_PAGE, optional: true }) limit?: number;
}

@ApiExtraModels(LocationItemDto, StandingItemDto)
export class LocationListDto {
  @ApiProperty({ type: 'array', items: { oneOf: [{ $ref: getSchemaPath(LocationItemDto) }, { $ref: getSchemaPath(StandingItemDto) }] }, description: 'With asOf: where each was then known to stand.' })
  locations!: readonly (LocationItemDto | StandingItemDto)[];
  @ApiProperty({ type: 'integer', description: 'Of all pages.' }) total!: number;
  @ApiProperty({ required: false }) nextCursor?: string;
}
