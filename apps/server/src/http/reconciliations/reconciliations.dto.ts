import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { VERDICTS, type ComparedCell, type ComparedRow, type RowProblem, type SourceMark, type Verdict } from '@app/programme';
import { LanguageDto } from '../exports/language.dto.js';
import { OneOf, QueryCount } from '../fields/index.js';
import { BilingualDto } from '../problems/problem.dto.js';
import { ReportPlaceDto } from '../reports/reports.dto.js';

const LARGEST_PAGE = 200;

export class ReconciliationQueryDto extends ReportPlaceDto {
  @OneOf(VERDICTS, { optional: true, note: 'Only these rows. / Hanya baris ini.' }) verdict?: Verdict;
  @QueryCount({ optional: true, note: 'Rows to leave out at the beginning. / Baris yang dilewati.' }) skip?: number;
  @QueryCount({ min: 1, max: LARGEST_PAGE, optional: true }) limit?: number;
}

export class ReconciliationSheetDto extends IntersectionType(ReportPlaceDto, LanguageDto) {}

export class ComparedCellDto implements ComparedCell {
  @ApiProperty({ example: 'disbursed' }) figure!: string;
  @ApiProperty({ required: false, description: 'Absent: nothing is recorded.' }) ours?: number;
  @ApiProperty({ required: false, description: 'Absent: their cell is empty or unreadable.' }) theirs?: number;
  @ApiProperty({ required: false, description: 'Ours less theirs.' }) difference?: number;
  @ApiProperty() same!: boolean;
}

export class ComparedRowDto implements ComparedRow {
  @ApiProperty() region!: string;
  @ApiProperty({ required: false }) locationId?: string;
  @ApiProperty({ required: false }) names?: string;
  @ApiProperty({ type: 'integer', required: false, description: 'In their file.' }) row?: number;
  @ApiProperty({ enum: VERDICTS }) verdict!: Verdict;
  @ApiProperty({ type: [ComparedCellDto] }) cells!: readonly ComparedCellDto[];
}

export class RowProblemDto implements RowProblem {
  @ApiProperty({ type: 'integer' }) row!: number;
  @ApiProperty() code!: string;
  @ApiProperty({ type: BilingualDto }) sentence!: BilingualDto;
}

export class ComparedFigureDto {
  @ApiProperty() key!: string;
  @ApiProperty({ description: 'The heading of the column.' }) title!: string;
  @ApiProperty({ description: 'Up to here two figures are the same.' }) tolerance!: number;
}

export class VerdictCountsDto {
  @ApiProperty({ type: 'integer' }) same!: number;
  @ApiProperty({ type: 'integer' }) differs!: number;
  @ApiProperty({ type: 'integer' }) 'only-here'!: number;
  @ApiProperty({ type: 'integer' }) 'only-there'!: number;
}

export class ReconciliationDto {
  @ApiProperty({ enum: ['S', 'P', 'L', 'A'], description: 'Of the meaning of their columns. A: assumed.' }) source!: SourceMark;
  @ApiProperty() clause!: string;
  @ApiProperty({ format: 'date', description: 'Up to when our figures count.' }) until!: string;
  @ApiProperty({ type: [ComparedFigureDto] }) compared!: readonly ComparedFigureDto[];
  @ApiProperty({ type: [ComparedFigureDto], description: 'Not in their file.' }) missing!: readonly ComparedFigureDto[];
  @ApiProperty({ type: VerdictCountsDto }) counts!: VerdictCountsDto;
  @ApiProperty({ type: [ComparedCellDto] }) totals!: readonly ComparedCellDto[];
  @ApiProperty({ type: [ComparedRowDto], description: 'What differs first.' }) rows!: readonly ComparedRowDto[];
  @ApiProperty({ type: 'integer', description: 'Of all rows asked for.' }) total!: number;
  @ApiProperty({ type: [RowProblemDto], description: 'Rows and cells of theirs that could not be read; the first hundred.' }) problems!: readonly RowProblemDto[];
  @ApiProperty({ type: 'integer' }) problemsInAll!: number;
}
