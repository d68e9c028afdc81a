import { ApiProperty } from '@nestjs/swagger';
import type { PlainDate } from '@app/kernel';
import { DELAY_CODES, SITUATIONS, type Situation, type StandingHindrance } from '@app/programme';
import type { LocationItem, PlaceItem, StageStanding, StandingItem } from '@app/read-models';
import { BilingualDto } from '../problems/problem.dto.js';

const STANDINGS = ['waiting', 'started', 'completed', 'reopened'] satisfies StageStanding[];

export class RegionNamesDto {
  @ApiProperty() province!: string;
  @ApiProperty({ required: false }) regency?: string;
  @ApiProperty({ required: false }) district?: string;
  @ApiProperty({ required: false }) village?: string;
}

export class PlaceItemDto implements PlaceItem {
  @ApiProperty() locationId!: string;
  @ApiProperty() programme!: string;
  @ApiProperty({ type: 'integer' }) fiscalYear!: number;
  @ApiProperty() region!: string;
  @ApiProperty({ type: RegionNamesDto }) names!: RegionNamesDto;
  @ApiProperty() satker!: string;
}

/** A location, and where it stands or stood. */
export class StandingItemDto extends PlaceItemDto implements StandingItem {
  @ApiProperty({ enum: SITUATIONS }) situation!: Situation;
  @ApiProperty({ required: false }) currentStage?: string;
  @ApiProperty({ enum: STANDINGS, required: false }) stageStatus?: StageStanding;
  @ApiProperty({ format: 'date', required: false }) stageSince?: string;
  @ApiProperty({ required: false }) lastCompletedStage?: string;
}

export class SkItemDto {
  @ApiProperty() number!: string;
  @ApiProperty({ format: 'date' }) date!: string;
  @ApiProperty({ type: 'integer' }) row!: number;
}

export class ContractItemDto {
  @ApiProperty() number!: string;
  @ApiProperty({ type: 'integer' }) amount!: number;
  @ApiProperty({ format: 'date' }) endsOn!: string;
}

export class StandingHindranceDto implements StandingHindrance {
  @ApiProperty({ enum: DELAY_CODES }) code!: string;
  @ApiProperty({ type: BilingualDto }) label!: BilingualDto;
  @ApiProperty({ type: String, format: 'date' }) since!: PlainDate;
  @ApiProperty({ required: false }) note?: string;
  @ApiProperty({ required: false, description: 'The stage that it holds up, where it is one.' }) stage?: string;
}

export class FindingCountsDto {
  @ApiProperty({ type: 'integer' }) open!: number;
  @ApiProperty({ type: 'integer' }) blocking!: number;
}

export class LabourSumsDto {
  @ApiProperty({ type: 'integer' }) workers!: number;
  @ApiProperty({ type: 'integer' }) women!: number;
  @ApiProperty({ type: 'integer' }) mbr!: number;
  @ApiProperty() hok!: number;
  @ApiProperty({ type: 'integer' }) wages!: number;
}

export class WorkItemDto {
  @ApiProperty() work!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: 'integer' }) amount!: number;
  @ApiProperty() physical!: number;
}

/** Physical progress and money are two facts; neither is derived from the other. */
export class LocationItemDto extends StandingItemDto implements LocationItem {
  @ApiProperty({ type: 'integer' }) definitionVersion!: number;
  @ApiProperty({ type: SkItemDto }) sk!: SkItemDto;
  @ApiProperty({ type: 'integer' }) amount!: number;
  @ApiProperty({ required: false }) replaces?: string;
  @ApiProperty({ required: false }) replacedBy?: string;
  @ApiProperty() physical!: number;
  @ApiProperty({ type: ContractItemDto, required: false }) contract?: ContractItemDto;
  @ApiProperty({ type: 'integer' }) disbursed!: number;
  @ApiProperty({ type: 'integer' }) tranchesDisbursed!: number;
  @ApiProperty({ type: 'integer', required: false }) leftover?: number;
  @ApiProperty({ type: FindingCountsDto }) findings!: FindingCountsDto;
  @ApiProperty({ type: [StandingHindranceDto], description: 'Those that stand.' }) hindrances!: readonly StandingHindranceDto[];
  @ApiProperty({ format: 'date', required: false }) suspendedUntil?: string;
  @ApiProperty() accelerated!: boolean;
  @ApiProperty() crossedYear!: boolean;
  @ApiProperty({ format: 'date', required: false }) handedOverOn?: string;
  @ApiProperty({ type: LabourSumsDto }) labour!: LabourSumsDto;
  @ApiProperty({ type: [WorkItemDto] }) works!: readonly WorkItemDto[];
  @ApiProperty() position!: string;
  @ApiProperty({ type: 'integer' }) revision!: number;
  @ApiProperty({ format: 'date-time' }) occurredAt!: string;
  @ApiProperty({ format: 'date-time' }) recordedAt!: string;
}
