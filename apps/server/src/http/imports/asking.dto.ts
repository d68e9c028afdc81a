import { APPLY_CHOICES, type ApplyChoice } from '@app/engine';
import { IMPORT_KINDS, ROW_KINDS, type ImportKind, type RowKind } from '@app/programme';
import type { PlainDate } from '@app/kernel';
import { Count, Day, Key, ListOf, OneOf, Programme, Prose, QueryCount, QueryFiscalYear, Text } from '../fields/index.js';

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
  @Prose({ max: 2000, optional: true, note: 'Baris dengan SK atau besaran lain dari lokasi yang sudah ditetapkan menjadi perubahan penetapan, dengan alasan ini; tanpanya ditolak. / Rows with another SK or amount of a location already designated become amendments, for this reason; without it they are refused.' }) amendReason?: string;
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
