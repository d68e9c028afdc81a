import { ApiProperty } from '@nestjs/swagger';
import { APPLY_CHOICES, DRAFT_STATES, type ApplyChoice, type DraftState, type RowReport, type UndoReport } from '@app/engine';
import { IMPORT_KINDS, ROW_KINDS, type ImportKind, type RowKind } from '@app/programme';
import type { PlainDate } from '@app/kernel';
import { Count, Day, Key, ListOf, OneOf, Programme, Prose, QueryCount, QueryFiscalYear, Text } from '../fields/index.js';
import { BilingualDto, UnmetDto } from '../problems/problem.dto.js';

const COLUMNS = 100;
const ROWS = 20_000;

export class TemplateQueryDto {
  @OneOf(IMPORT_KINDS) kind!: ImportKind;
  @Programme() programme!: string;
  @QueryFiscalYear() fiscalYear!: number;
}

export class UploadQueryDto {
  @OneOf(IMPORT_KINDS) kind!: ImportKind;
  @Text({ max: 200, note: 'Nama berkas dengan akhirannya. / The name of the file with its extension.' }) name!: string;
}

export class ImportListQueryDto {
  @QueryCount({ optional: true, min: 1, max: 100 }) limit?: number;
}

class MappedColumnDto {
  @Key() field!: string;
  @Count({ max: COLUMNS - 1, note: 'Dihitung dari 0. / Counted from 0.' }) column!: number;
}

class DefaultValueDto {
  @Key() field!: string;
  @Text({ max: 500 }) value!: string;
}

class CorrectionDto {
  @Count({ min: 1, max: ROWS }) row!: number;
  @Key() field!: string;
  @Text({ max: 500 }) value!: string;
}

export class MappingDto {
  @Text({ max: 100, optional: true, note: 'Lembar .xlsx yang dibaca. / The sheet of an .xlsx file.' }) sheet?: string;
  @Count({ min: 1, max: ROWS, note: 'Baris judul. / The row of the headings.' }) headerRow!: number;
  @ListOf(() => MappedColumnDto, { optional: true, max: COLUMNS, note: 'Tanpa ini, judulnya sendiri yang menentukan. / Without it, the headings themselves say.' }) columns?: MappedColumnDto[];
  @ListOf(() => DefaultValueDto, { optional: true, max: 30, note: 'Untuk yang sama di semua baris. / For what is the same in every row.' }) defaults?: DefaultValueDto[];
  @ListOf(() => CorrectionDto, { optional: true, max: 500, note: 'Pengganti isi sel, misalnya saran yang diterima. / In place of a cell, such as a suggestion taken over.' }) corrections?: CorrectionDto[];
}

export class RowsQueryDto {
  @OneOf([...ROW_KINDS, 'refused', 'not-undone'], { optional: true }) kind?: RowKind | 'refused' | 'not-undone';
  @QueryCount({ optional: true, max: ROWS, note: 'nextCursor dari halaman sebelumnya. / nextCursor of the page before.' }) cursor?: number;
  @QueryCount({ optional: true, min: 1, max: 100 }) limit?: number;
}

export class ApplyDto {
  @OneOf(APPLY_CHOICES) choice!: ApplyChoice;
}

export class UndoDto {
  @Prose({ max: 2000 }) reason!: string;
  @Text({ max: 100, optional: true, note: 'Revisi SK yang mencabut penetapan; wajib untuk impor penetapan. / The revision of the SK; required for designations.' }) skRevision?: string;
  @Day({ optional: true }) skDate?: PlainDate;
}

export class ProposedColumnDto {
  @ApiProperty({ type: 'integer' }) column!: number;
  @ApiProperty() title!: string;
  @ApiProperty({ type: [String] }) samples!: readonly string[];
  @ApiProperty({ required: false }) field?: string;
  @ApiProperty({ type: [String], description: 'Fields it may be, best first.' }) suggestions!: readonly string[];
}

export class TopRowDto {
  @ApiProperty({ type: 'integer' }) row!: number;
  @ApiProperty({ type: [String] }) texts!: readonly string[];
}

export class MappingProposalDto {
  @ApiProperty({ type: 'integer', required: false, description: 'Absent where no row looks like headings.' }) headerRow?: number;
  @ApiProperty({ type: [ProposedColumnDto] }) columns!: readonly ProposedColumnDto[];
  @ApiProperty({ type: 'integer', description: 'Below the headings.' }) rows!: number;
  @ApiProperty({ type: [TopRowDto], description: 'The first rows as they are.' }) top!: readonly TopRowDto[];
}

export class FieldDto {
  @ApiProperty() field!: string;
  @ApiProperty() title!: string;
}

export class RowCountsDto implements Record<RowKind, number> {
  @ApiProperty({ type: 'integer' }) error!: number;
  @ApiProperty({ type: 'integer' }) warning!: number;
  @ApiProperty({ type: 'integer' }) ready!: number;
  @ApiProperty({ type: 'integer' }) duplicate!: number;
  @ApiProperty({ type: 'integer', description: 'Totals, numbers of columns, and rows left blank.' }) skipped!: number;
}

export class ProgressDto {
  @ApiProperty({ type: 'integer' }) done!: number;
  @ApiProperty({ type: 'integer' }) total!: number;
}

export class TallyDto {
  @ApiProperty({ type: 'integer' }) recorded!: number;
  @ApiProperty({ type: 'integer', description: 'It was so already.' }) unchanged!: number;
  @ApiProperty({ type: 'integer' }) refused!: number;
}

export class UndoneDto {
  @ApiProperty({ type: 'integer' }) rows!: number;
  @ApiProperty({ type: 'integer', description: 'Rows that cannot be undone any more.' }) refused!: number;
}

export class ImportSummaryDto {
  @ApiProperty({ description: 'A UUID.' }) id!: string;
  @ApiProperty({ enum: IMPORT_KINDS }) kind!: ImportKind;
  @ApiProperty() name!: string;
  @ApiProperty() sha256!: string;
  @ApiProperty({ type: 'integer' }) bytes!: number;
  @ApiProperty({ format: 'date-time' }) uploadedAt!: string;
  @ApiProperty({ format: 'date-time' }) changedAt!: string;
  @ApiProperty({ enum: DRAFT_STATES }) state!: DraftState;
  @ApiProperty({ type: 'integer', description: 'Below the headings.' }) rows!: number;
  @ApiProperty({ type: RowCountsDto, required: false }) counts?: RowCountsDto;
  @ApiProperty({ enum: APPLY_CHOICES, required: false }) choice?: ApplyChoice;
  @ApiProperty({ type: ProgressDto, required: false }) progress?: ProgressDto;
  @ApiProperty({ type: TallyDto, required: false }) tally?: TallyDto;
  @ApiProperty({ required: false, description: 'The correlation of everything it brought about.' }) importId?: string;
  @ApiProperty({ type: UnmetDto, required: false }) failure?: UnmetDto;
  @ApiProperty({ type: UndoneDto, required: false }) undone?: UndoneDto;
}

export class ImportListDto {
  @ApiProperty({ type: [ImportSummaryDto] }) imports!: ImportSummaryDto[];
}

export class ImportDto extends ImportSummaryDto {
  @ApiProperty({ required: false }) sheet?: string;
  @ApiProperty({ type: [String], description: 'Other sheets of the file.' }) sheets!: readonly string[];
  @ApiProperty({ type: [FieldDto], description: 'What a column of this kind of list may tell.' }) fields!: FieldDto[];
  @ApiProperty({ type: MappingProposalDto }) proposal!: MappingProposalDto;
  @ApiProperty({ type: MappingDto, required: false }) mapping?: MappingDto;
}

export class SuggestionDto {
  @ApiProperty() field!: string;
  @ApiProperty() value!: string;
  @ApiProperty({ required: false }) label?: string;
}

export class CellFindingDto {
  @ApiProperty() column!: string;
  @ApiProperty({ description: 'As written.' }) value!: string;
  @ApiProperty() code!: string;
  @ApiProperty({ type: BilingualDto }) sentence!: BilingualDto;
  @ApiProperty({ type: [SuggestionDto] }) suggestions!: readonly SuggestionDto[];
}

export class RowUndoDto {
  @ApiProperty({ enum: ['undone', 'refused'] }) outcome!: UndoReport['outcome'];
  @ApiProperty({ type: [UnmetDto] }) unmet!: readonly UnmetDto[];
}

export class ImportRowDto {
  @ApiProperty({ type: 'integer', description: 'As the file numbers it.' }) row!: number;
  @ApiProperty({ enum: ROW_KINDS }) kind!: RowKind;
  @ApiProperty({ required: false }) locationId?: string;
  @ApiProperty({ type: [CellFindingDto] }) findings!: readonly CellFindingDto[];
  @ApiProperty({ enum: ['recorded', 'unchanged', 'refused'], required: false, description: 'After it was applied.' }) outcome?: RowReport['outcome'];
  @ApiProperty({ type: [UnmetDto], required: false }) unmet?: readonly UnmetDto[];
  @ApiProperty({ type: RowUndoDto, required: false }) undo?: RowUndoDto;
}

export class ImportRowsDto {
  @ApiProperty({ type: [ImportRowDto] }) rows!: ImportRowDto[];
  @ApiProperty({ type: 'integer' }) total!: number;
  @ApiProperty({ type: 'integer', required: false }) nextCursor?: number;
}

export class RefusedRowDto {
  @ApiProperty({ type: 'integer' }) row!: number;
  @ApiProperty() locationId!: string;
  @ApiProperty({ type: [UnmetDto] }) unmet!: readonly UnmetDto[];
}

export class ImportEffectDto {
  @ApiProperty({ type: 'integer', description: 'Locations that were not there.' }) created!: number;
  @ApiProperty({ type: 'integer', description: 'Figures of locations that are.' }) changed!: number;
  @ApiProperty({ type: 'integer' }) unchanged!: number;
  @ApiProperty({ type: 'integer' }) refused!: number;
  @ApiProperty({ type: [RefusedRowDto], description: 'The first of those that the rules would refuse.' }) refusedRows!: readonly RefusedRowDto[];
}
