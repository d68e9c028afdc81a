import { ApiProperty } from '@nestjs/swagger';
import { APPLY_CHOICES, DRAFT_STATES, type ApplyChoice, type DraftState, type RowReport, type UndoReport } from '@app/engine';
import { IMPORT_KINDS, ROW_KINDS, type ImportKind, type RowKind } from '@app/programme';
import { BilingualDto, UnmetDto } from '../problems/problem.dto.js';
import { MappingDto } from './asking.dto.js';

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
  @ApiProperty({ description: 'Without a column or a default for it no row can be read.' }) required!: boolean;
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
  @ApiProperty({ required: false, example: 'Bintaro, Ampenan, Kota Mataram, Nusa Tenggara Barat' }) place?: string;
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
