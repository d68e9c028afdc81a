import { ApiProperty } from '@nestjs/swagger';
import { Key, Text } from '../fields/index.js';

const STATES = ['live', 'catching-up', 'rebuilding', 'stopped'] as const;
const PHASES = ['reading', 'comparing'] as const;

export class LagDto {
  @ApiProperty({ type: 'integer' }) events!: number;
  @ApiProperty({ description: 'There are more than were counted.' }) atLeast!: boolean;
  @ApiProperty({ description: 'Age of the oldest event that is not shown yet.' }) seconds!: number;
}

export class RebuildProgressDto {
  @ApiProperty({ enum: PHASES }) phase!: (typeof PHASES)[number];
  @ApiProperty({ type: 'integer' }) events!: number;
  @ApiProperty({ type: 'integer', required: false }) total?: number;
  @ApiProperty() eventsPerSecond!: number;
  @ApiProperty({ type: 'integer', required: false }) secondsLeft?: number;
}

export class ParkedStreamDto {
  @ApiProperty() stream!: string;
  @ApiProperty({ type: 'integer', description: 'Waiting, in order.' }) events!: number;
  @ApiProperty({ description: 'Of the first.' }) position!: string;
  @ApiProperty() error!: string;
}

export class ProjectionDto {
  @ApiProperty() table!: string;
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty({ enum: STATES }) state!: (typeof STATES)[number];
  @ApiProperty({ required: false }) checkpoint?: string;
  @ApiProperty({ required: false }) head?: string;
  @ApiProperty({ type: 'integer' }) events!: number;
  @ApiProperty({ type: LagDto }) lag!: LagDto;
  @ApiProperty() eventsPerSecond!: number;
  @ApiProperty({ type: [ParkedStreamDto] }) parked!: readonly ParkedStreamDto[];
  @ApiProperty({ type: RebuildProgressDto, required: false }) rebuild?: RebuildProgressDto;
  @ApiProperty({ required: false, description: 'Why it does not go on.' }) failure?: string;
}

export class ProjectionsDto {
  @ApiProperty({ type: [ProjectionDto] }) projections!: readonly ProjectionDto[];
}

export class RebuildStartedDto {
  @ApiProperty() table!: string;
  @ApiProperty({ enum: ['rebuilding'] }) status!: 'rebuilding';
}

export class ParkedInTableDto extends ParkedStreamDto {
  @ApiProperty() table!: string;
}

export class ParkedDto {
  @ApiProperty({ type: [ParkedInTableDto] }) parked!: ParkedInTableDto[];
}

export class RetryParkedDto {
  @Key() table!: string;
  @Text({ max: 200, optional: true, note: 'All parked ones of the table, where it is left out. / Semua, bila dikosongkan.' }) stream?: string;
}

export class RetryFailureDto {
  @ApiProperty() position!: string;
  @ApiProperty() type!: string;
  @ApiProperty() error!: string;
}

export class RetryReportDto {
  @ApiProperty() stream!: string;
  @ApiProperty({ type: 'integer' }) applied!: number;
  @ApiProperty({ type: RetryFailureDto, required: false, description: 'Why it stays parked.' }) failed?: RetryFailureDto;
}

export class RetriedDto {
  @ApiProperty({ type: [RetryReportDto] }) streams!: readonly RetryReportDto[];
}
