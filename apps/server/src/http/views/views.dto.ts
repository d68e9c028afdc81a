import { ApiProperty, getSchemaPath } from '@nestjs/swagger';
import type { Bilingual, JsonObject } from '@app/kernel';
import { DeadlineFiltersDto } from '../deadlines/deadlines.dto.js';
import { Flag, Nested, Text } from '../fields/index.js';
import { BilingualDto } from '../problems/problem.dto.js';

const NAME = { max: 80 };

export class KeepViewDto {
  @Text(NAME) name!: string;
  @Flag({ note: 'With everyone; each sees of it what lies in their authority. / Dengan semua orang; masing-masing melihat menurut wewenangnya.' }) shared!: boolean;
  @Nested(() => DeadlineFiltersDto) filters!: DeadlineFiltersDto;
}

export class RenameViewDto {
  @Text(NAME) name!: string;
}

export class KeptViewDto {
  @ApiProperty({ description: 'Its id.' }) view!: string;
  @ApiProperty({ required: false, description: 'Of what was written; for `after`.' }) position?: string;
}

export class SavedViewDto {
  @ApiProperty() view!: string;
  @ApiProperty({ enum: ['shipped', 'shared', 'private'] }) kind!: 'shipped' | 'shared' | 'private';
  @ApiProperty({ type: BilingualDto }) name!: Bilingual;
  @ApiProperty({ allOf: [{ $ref: getSchemaPath(DeadlineFiltersDto) }], description: 'For the list of deadlines, as they stand.' } as never) filters!: JsonObject;
  @ApiProperty({ description: 'Yours to rename and remove.' }) mine!: boolean;
  @ApiProperty({ required: false, description: 'The office of whoever saved it.' }) unit?: string;
}

export class ViewListDto {
  @ApiProperty({ type: [SavedViewDto], description: 'Those that come with the application, then yours, then those of others, by name.' }) views!: readonly SavedViewDto[];
}
