import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import type { PlainDate } from '@app/kernel';
import type { FormColumn, ReportForm, SourceMark } from '@app/programme';
import { LanguageDto } from '../exports/language.dto.js';
import { Day, Month, Programme, QueryFiscalYear, Region, Satker } from '../fields/index.js';
import { BilingualDto } from '../problems/problem.dto.js';
import { AfterDto } from '../reading/after.dto.js';

const SOURCES = ['S', 'P', 'L', 'A'] as const satisfies readonly SourceMark[];

/** Which locations, and up to when. */
export class ReportPlaceDto extends AfterDto {
  @Programme() programme!: string;
  @QueryFiscalYear() fiscalYear!: number;
  @Region({ optional: true }) province?: string;
  @Satker({ optional: true }) satker?: string;
  @Day({ optional: true, note: 'The last day that counts; today where not said. / Hari terakhir yang dihitung; tanpa ini: hari ini.' }) until?: PlainDate;
}

class WithMonthDto extends ReportPlaceDto {
  @Month({ optional: true, note: 'A whole month, also for forms that tell up to a day. / Satu bulan penuh.' }) month?: string;
}

export class ReportQueryDto extends IntersectionType(WithMonthDto, LanguageDto) {}

export class FormColumnDto implements FormColumn {
  @ApiProperty({ description: 'The figure; `by-hand.*`: not recorded, an office fills it in.' }) key!: string;
  @ApiProperty({ type: BilingualDto }) heading!: BilingualDto;
  @ApiProperty({ type: 'integer' }) width!: number;
  @ApiProperty({ enum: ['text', 'day', 'moment', 'rupiah', 'count', 'decimal'] }) format!: FormColumn['format'];
  @ApiProperty({ enum: SOURCES, description: 'A: assumed.' }) source!: SourceMark;
}

export class ReportFormDto implements ReportForm {
  @ApiProperty({ example: 'mis-10' }) form!: string;
  @ApiProperty({ type: BilingualDto }) title!: BilingualDto;
  @ApiProperty({ enum: ['location', 'province'], description: 'What a row stands for.' }) rows!: ReportForm['rows'];
  @ApiProperty({ enum: ['month', 'fortnight', 'day'] }) period!: ReportForm['period'];
  @ApiProperty({ enum: SOURCES, description: 'A: no office has supplied the official form yet.' }) source!: SourceMark;
  @ApiProperty() clause!: string;
  @ApiProperty({ type: [FormColumnDto] }) columns!: readonly FormColumnDto[];
  @ApiProperty({ type: 'integer' }) assumedColumns!: number;
}

export class ReportFormsDto {
  @ApiProperty({ type: [ReportFormDto] }) forms!: readonly ReportFormDto[];
}
