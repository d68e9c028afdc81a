import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import type { PlainDate } from '@app/kernel';
import { EFFECTS, type Effect } from '@app/programme';
import type { PlacedStageChange } from '@app/read-models';
import { LanguageDto } from '../exports/language.dto.js';
import { field, Key, OneOf, PROVINCE, QueryCount, QueryFlag, Text } from '../fields/index.js';
import { PlaceItemDto } from '../locations/location-item.dto.js';
import { WeekLoadDto, WhatIfRowDto } from './what-if.dto.js';

const LARGEST_PAGE = 200;

export class PreviewPageDto {
  @Text({ max: 2000, optional: true, note: 'The nextCursor of the page before. / nextCursor dari halaman sebelumnya.' }) cursor?: string;
  @QueryCount({ min: 1, max: LARGEST_PAGE, optional: true }) limit?: number;
}

export class PreviewFiltersDto {
  @field(PROVINCE, { optional: true }) province?: string;
  @Key({ optional: true }) stage?: string;
  @OneOf(EFFECTS, { optional: true }) effect?: Effect;
  @QueryFlag({ optional: true, note: 'What any publication would bring; where not said, what comes of the change in question. / Yang dibawa setiap penerbitan; tanpa ini: yang disebabkan perubahan ini.' }) refreshed?: boolean;
}

export class PreviewLocationsQueryDto extends IntersectionType(PreviewFiltersDto, PreviewPageDto) {}
export class PreviewLocationsExportDto extends IntersectionType(PreviewFiltersDto, LanguageDto) {}

class PreviewListDto {
  @ApiProperty({ type: 'integer', description: 'Of all pages.' }) total!: number;
  @ApiProperty({ required: false }) nextCursor?: string;
}

export class PreviewRowsDto extends PreviewListDto {
  @ApiProperty({ type: [WhatIfRowDto], description: 'By province and stage. / Per provinsi dan tahapan.' }) rows!: readonly WhatIfRowDto[];
}

export class PreviewLoadDto extends PreviewListDto {
  @ApiProperty({ type: [WeekLoadDto], description: 'By Satker and week, only weeks that change. / Per satker dan pekan, hanya yang berubah.' }) load!: readonly WeekLoadDto[];
}

export class StageChangeDto extends PlaceItemDto implements PlacedStageChange {
  @ApiProperty() stage!: string;
  @ApiProperty({ type: String, format: 'date', required: false, description: 'The last day as it is. / Hari terakhir kini.' }) from?: PlainDate;
  @ApiProperty({ type: String, format: 'date', required: false, description: 'The last day as it would be. / Hari terakhir menurut simulasi.' }) to?: PlainDate;
  @ApiProperty({ type: String, format: 'date', required: false, description: 'Without the change, where that is neither. / Tanpa perubahan ini, bila bukan keduanya.' }) anyway?: PlainDate;
  @ApiProperty({ enum: EFFECTS, isArray: true }) effects!: readonly Effect[];
  @ApiProperty({ description: 'Any publication would bring it. / Dibawa setiap penerbitan.' }) refreshed!: boolean;
}

export class PreviewLocationsDto extends PreviewListDto {
  @ApiProperty({ type: 'integer', description: 'How many locations these are, of all pages.' }) locations!: number;
  @ApiProperty({ type: [StageChangeDto], description: 'In order of location. / Menurut urutan lokasi.' }) changes!: readonly StageChangeDto[];
}
