import { ApiProperty } from '@nestjs/swagger';
import type { Definition } from '@app/programme';
import { DatedDto } from '../commands/dated.dto.js';
import { Count, Document, Fingerprint, Programme, Prose } from '../fields/index.js';
import { BilingualDto } from '../problems/problem.dto.js';

export class PublishDefinitionDto extends DatedDto {
  @Document('Definition') definition!: Definition;
  @Prose({ max: 2000, note: 'What this version changes, and why. / Apa yang berubah dalam versi ini, dan mengapa.' }) note!: string;
}

export class PublishedVersionDto {
  @Count({ min: 1 }) version!: number;
  @Fingerprint({ note: 'SHA-256 of the canonical JSON. / SHA-256 dari JSON kanonik.' }) hash!: string;
}

class StageNameDto {
  @ApiProperty() key!: string;
  @ApiProperty({ type: BilingualDto }) label!: BilingualDto;
  @ApiProperty({ description: 'One of the eight that every infrastructure programme shares: the columns of the national matrix.' }) isSpine!: boolean;
}

export class DefinitionSummaryDto extends PublishedVersionDto {
  @Programme() programme!: string;
  @ApiProperty({ type: BilingualDto }) name!: BilingualDto;
  @ApiProperty({ type: [StageNameDto], description: 'In the order of the definition.' }) stages!: StageNameDto[];
}

export class DefinitionListDto {
  @ApiProperty({ type: [DefinitionSummaryDto] }) definitions!: DefinitionSummaryDto[];
}

export class DefinitionVersionDto extends PublishedVersionDto {
  @Document('Definition') definition!: Definition;
}

export class DefinitionHistoryDto extends DefinitionVersionDto {
  @ApiProperty({ type: [PublishedVersionDto], description: 'Oldest first.' }) versions!: PublishedVersionDto[];
}
