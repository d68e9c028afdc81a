import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import type { Bilingual, PlainDate } from '@app/kernel';
import type { CurveSource, ToldCurve } from '@app/engine';
import type { CurveFigure, Lines, Point } from '@app/read-models';
import { Moment, Programme, QueryFiscalYear, Region, Satker } from '../fields/index.js';
import { BilingualDto } from '../problems/problem.dto.js';
import { AfterDto } from '../reading/after.dto.js';

export class CurveQueryDto extends AfterDto {
  @Programme({ optional: true }) programme?: string;
  @QueryFiscalYear({ optional: true }) fiscalYear?: number;
  @Region({ optional: true }) province?: string;
  @Region({ optional: true }) regency?: string;
  @Satker({ optional: true }) satker?: string;
  @Moment({ optional: true, note: 'What the system knew then. / Yang diketahui sistem saat itu.' }) asOf?: string;
}

const LINE = { type: 'number', isArray: true, description: 'Per cent at the end of each week.' } as const;

export class LinesDto implements Lines {
  @ApiProperty(LINE) stages!: readonly number[];
  @ApiProperty(LINE) physical!: readonly number[];
  @ApiProperty(LINE) financial!: readonly number[];
}

export class PlanLinesDto extends LinesDto {
  @ApiProperty({ type: 'integer', description: '0: every schedule as it was first; then by its next revision, or its newest where it has no more.' }) revision!: number;
}

const ON_A_DAY = { description: 'Per cent by the end of the day.' } as const;

export class PointDto implements Point {
  @ApiProperty(ON_A_DAY) stages!: number;
  @ApiProperty(ON_A_DAY) physical!: number;
  @ApiProperty(ON_A_DAY) financial!: number;
}

export class PlanPointDto extends PointDto {
  @ApiProperty({ type: 'integer' }) revision!: number;
}

export class CurveStandingDto {
  @ApiProperty({ type: 'string', format: 'date' }) on!: PlainDate;
  @ApiProperty({ type: [PlanPointDto] }) plans!: readonly PlanPointDto[];
  @ApiProperty({ type: PointDto }) realised!: PointDto;
}

export class CurveRevisionDto {
  @ApiProperty({ type: 'integer' }) revision!: number;
  @ApiProperty({ type: 'string', format: 'date' }) publishedOn!: PlainDate;
  @ApiProperty() reason!: string;
  @ApiProperty() reference!: string;
}

export class CurveSourceDto implements CurveSource {
  @ApiProperty() programme!: string;
  @ApiProperty({ type: 'integer' }) fiscalYear!: number;
  @ApiProperty({ type: [CurveRevisionDto], description: 'Empty where there is no schedule: then nothing is planned.' }) revisions!: readonly CurveRevisionDto[];
}

export class StageWeightsDto {
  @ApiProperty({ enum: ['S', 'P', 'L', 'A'], description: 'A: assumed.' }) source!: 'S' | 'P' | 'L' | 'A';
  @ApiProperty() clause!: string;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'number' } }) weights!: { readonly [stage: string]: number };
}

@ApiExtraModels(BilingualDto)
export class CurveDto implements ToldCurve {
  @ApiProperty({ type: [String], description: 'Last day of each week.' }) weeks!: readonly PlainDate[];
  @ApiProperty({ type: [PlanLinesDto] }) plans!: readonly PlanLinesDto[];
  @ApiProperty({ type: LinesDto, description: 'Up to the present week.' }) realised!: LinesDto;
  @ApiProperty({ type: CurveStandingDto, description: 'On the day of the question.' }) standing!: CurveStandingDto;
  @ApiProperty({ type: 'integer' }) locations!: number;
  @ApiProperty({ type: 'integer', description: 'Of the SK.' }) amount!: number;
  @ApiProperty({ type: [CurveSourceDto] }) sources!: readonly CurveSourceDto[];
  @ApiProperty({ type: StageWeightsDto }) weights!: StageWeightsDto;
  @ApiProperty({ format: 'date-time' }) now!: string;
  @ApiProperty({ required: false, description: 'Up to where the journal is in what was reached.' }) position?: string;
  @ApiProperty({ type: 'object', additionalProperties: { $ref: getSchemaPath(BilingualDto) }, description: 'What each line counts.' }) definitions!: Readonly<Record<CurveFigure, Bilingual>>;
}
