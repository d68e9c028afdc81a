import { ApiProperty } from '@nestjs/swagger';
import type { NamedImport } from '@app/engine';
import { TRANSITIONS, type TransitionItem, type TransitionType } from '@app/read-models';
import { Key, LocationId, Moment, OneOf, Position, Programme, QueryCount, QueryFiscalYear, Region } from '../fields/index.js';
import { StandingItemDto } from '../locations/location-item.dto.js';
import { AfterDto } from '../reading/after.dto.js';

const LARGEST_PAGE = 200;

export class TransitionsQueryDto extends AfterDto {
  @LocationId({ optional: true }) locationId?: string;
  @Programme({ optional: true }) programme?: string;
  @QueryFiscalYear({ optional: true }) fiscalYear?: number;
  @Region({ optional: true }) province?: string;
  @Key({ optional: true }) stage?: string;
  @OneOf(TRANSITIONS, { optional: true }) type?: TransitionType;
  @Moment({ optional: true, note: 'What the system knew then. / Yang diketahui sistem saat itu.' }) asOf?: string;
  @Position({ optional: true, note: 'The nextCursor of the page before. / nextCursor dari halaman sebelumnya.' }) cursor?: string;
  @QueryCount({ min: 1, max: LARGEST_PAGE, optional: true }) limit?: number;
}

export class ActorItemDto {
  @ApiProperty() role!: string;
  @ApiProperty() unit!: string;
}

/** One step of a location, and where it stood after it. */
export class TransitionItemDto extends StandingItemDto implements TransitionItem {
  @ApiProperty() position!: string;
  @ApiProperty({ type: 'integer' }) revision!: number;
  @ApiProperty({ enum: TRANSITIONS }) type!: TransitionType;
  @ApiProperty({ required: false, description: 'The stage the step is about.' }) stage?: string;
  @ApiProperty({ format: 'date-time' }) occurredAt!: string;
  @ApiProperty({ format: 'date-time' }) recordedAt!: string;
  @ApiProperty({ type: ActorItemDto }) actor!: ActorItemDto;
  @ApiProperty() source!: string;
  @ApiProperty({ required: false, description: 'Of the import that recorded it.' }) importId?: string;
  @ApiProperty({ type: 'object', additionalProperties: true }) details!: { readonly [name: string]: unknown };
}

export class NamedImportDto implements NamedImport {
  @ApiProperty() importId!: string;
  @ApiProperty({ description: 'Of the file.' }) name!: string;
  @ApiProperty({ required: false, description: 'By which you may open it, where it is yours.' }) draft?: string;
}

export class TransitionListDto {
  @ApiProperty({ type: [TransitionItemDto], description: 'Newest first.' }) transitions!: readonly TransitionItemDto[];
  @ApiProperty({ type: [NamedImportDto], description: 'Those that the transitions name.' }) imports!: readonly NamedImportDto[];
  @ApiProperty({ required: false }) nextCursor?: string;
}
