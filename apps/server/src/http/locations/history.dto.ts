import { ApiProperty } from '@nestjs/swagger';
import { ROLES, type Role, type Source } from '@app/kernel';
import { LOCATION_EVENT_TYPES, type LocationEventType } from '@app/programme';
import type { HistoryEntry } from '@app/read-models';
import { BilingualDto } from '../problems/problem.dto.js';

const SOURCES = ['app', 'import', 'api', 'timer', 'simulation'] satisfies Source[];

export class HistoryActorDto {
  @ApiProperty({ description: 'The account.' }) id!: string;
  @ApiProperty({ enum: ROLES }) role!: Role;
  @ApiProperty() unit!: string;
}

export class DefinitionReferenceDto {
  @ApiProperty() programme!: string;
  @ApiProperty({ type: 'integer' }) version!: number;
}

export class HistoryEntryDto implements HistoryEntry {
  @ApiProperty({ type: 'integer' }) revision!: number;
  @ApiProperty() position!: string;
  @ApiProperty({ enum: LOCATION_EVENT_TYPES }) type!: LocationEventType;
  @ApiProperty({ type: BilingualDto }) sentence!: BilingualDto;
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'The fields of the event.' }) data!: object;
  @ApiProperty({ format: 'date-time' }) occurredAt!: string;
  @ApiProperty({ format: 'date-time' }) recordedAt!: string;
  @ApiProperty({ type: HistoryActorDto }) actor!: HistoryActorDto;
  @ApiProperty({ required: false }) onBehalfOf?: string;
  @ApiProperty({ enum: SOURCES }) source!: Source;
  @ApiProperty({ required: false }) reason?: string;
  @ApiProperty({ type: DefinitionReferenceDto, required: false, description: 'The law it was judged by.' }) definition?: DefinitionReferenceDto;
  @ApiProperty({ description: 'The Idempotency-Key of the command.' }) commandId!: string;
}

export class HistoryDto {
  @ApiProperty() locationId!: string;
  @ApiProperty({ type: 'integer' }) revision!: number;
  @ApiProperty({ type: [HistoryEntryDto], description: 'In the order of recording.' }) history!: readonly HistoryEntryDto[];
}
