import { ApiExtraModels, ApiProperty, getSchemaPath, OmitType } from '@nestjs/swagger';
import type { Bilingual, PlainDate } from '@app/kernel';
import { DELAY_CODES } from '@app/programme';
import { BANDS, DEADLINE_SORTS, type Band, type DeadlineItem, type DeadlineSort, type DeadlineStatus, type LateCount } from '@app/read-models';
import { Day, Key, LocationId, Moment, OneOf, Programme, QueryCount, QueryFiscalYear, QueryFlag, Region, Satker, Text } from '../fields/index.js';
import { PlaceItemDto } from '../locations/location-item.dto.js';
import { BilingualDto } from '../problems/problem.dto.js';
import { AfterDto } from '../reading/after.dto.js';
import { AssignedWorkDto } from './work.dto.js';

const LARGEST_PAGE = 200;
const BAND_NOTE = Object.entries(BANDS).map(([band, { id, en }]) => `\`${band}\`: ${id} / ${en}`).join('\n\n');
export const DEADLINE_STATUSES = ['open', 'completed', 'withdrawn', 'ended'] as const satisfies readonly DeadlineStatus[];

/** Where and of what. */
export class DeadlinePlaceDto extends AfterDto {
  @Programme({ optional: true }) programme?: string;
  @QueryFiscalYear({ optional: true }) fiscalYear?: number;
  @Region({ optional: true }) province?: string;
  @Region({ optional: true }) regency?: string;
  @Key({ optional: true, note: 'The stage that is due. / Tahapan yang jatuh tempo.' }) stage?: string;
  @Satker({ optional: true }) satker?: string;
}

export class DeadlinesQueryDto extends DeadlinePlaceDto {
  @LocationId({ optional: true }) locationId?: string;
  @OneOf(DEADLINE_STATUSES, { optional: true, note: 'Open ones where not said. / Tanpa ini: yang masih terbuka.' }) status?: DeadlineStatus;
  @QueryFlag({ optional: true, note: 'Whether the clock of the stage has started; else it is the plan. / Waktunya sudah berjalan; jika tidak, baru rencana.' }) running?: boolean;
  @QueryFlag({ optional: true, note: 'Late by the schedule that holds now. / Terlambat menurut jadwal yang berlaku kini.' }) overdue?: boolean;
  @QueryFlag({ optional: true, note: 'Missed by the schedule in force when the day was over. / Terlewati menurut jadwal yang berlaku saat itu.' }) missed?: boolean;
  @Day({ optional: true }) dueFrom?: PlainDate;
  @Day({ optional: true }) dueBefore?: PlainDate;
  @QueryFlag({ optional: true, note: 'Of the stage where the location stands. / Tahapan tempat lokasi kini berada.' }) current?: boolean;
  @OneOf(Object.keys(BANDS), { optional: true, note: BAND_NOTE }) band?: Band;
  @OneOf(DELAY_CODES, { optional: true, note: 'This hindrance stands in the location. / Lokasinya sedang terhambat oleh hal ini.' }) hindrance?: string;
  @Text({ max: 100, optional: true, note: 'Words of a name, code, SK or contract. / Kata dari nama, kode, SK atau kontrak.' }) q?: string;
  @OneOf(Object.keys(DEADLINE_SORTS), { optional: true, note: 'Earliest day first where not said. days-late: what runs before what is planned. / Tanpa ini: hari terawal dahulu.' }) sort?: DeadlineSort;
  @Text({ max: 2000, optional: true, note: 'The nextCursor of the page before. / nextCursor dari halaman sebelumnya.' }) cursor?: string;
  @QueryCount({ min: 1, max: LARGEST_PAGE, optional: true }) limit?: number;
}

export class DeadlineListQueryDto extends DeadlinesQueryDto {
  @Moment({ optional: true, note: 'What the system knew then. Not together with hindrance, or the bands no-news and reminder-failed. / Yang diketahui sistem saat itu. Tidak bersama hindrance, atau band no-news dan reminder-failed.' }) asOf?: string;
}

export class LateQueryDto extends DeadlinePlaceDto {
  @Moment({ optional: true, note: 'What the system knew then. / Yang diketahui sistem saat itu.' }) asOf?: string;
  @Text({ max: 2000, optional: true, note: 'The nextCursor of the page before. / nextCursor dari halaman sebelumnya.' }) cursor?: string;
  @QueryCount({ min: 1, max: LARGEST_PAGE, optional: true }) limit?: number;
}

/** A question for deadlines without its page: what a saved view keeps, and what something is done to many by. */
export class DeadlineFiltersDto extends OmitType(DeadlinesQueryDto, ['after', 'cursor', 'limit'] as const) {}

export class MissedDayDto {
  @ApiProperty({ format: 'date', description: 'The day on which it became known.' }) on!: string;
  @ApiProperty({ format: 'date' }) dueOn!: string;
  @ApiProperty({ type: 'integer', description: 'Of the schedule that was in force then.' }) revision!: number;
}

export class DeadlineItemDto extends PlaceItemDto implements DeadlineItem {
  @ApiProperty() stage!: string;
  @ApiProperty({ enum: DEADLINE_STATUSES }) status!: DeadlineStatus;
  @ApiProperty({ format: 'date', required: false }) dueOn?: string;
  @ApiProperty({ format: 'date', required: false, description: 'The first day it was ever given.' }) originalDueOn?: string;
  @ApiProperty({ description: 'Its clock has started; else it is the plan.' }) running!: boolean;
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty({ format: 'date' }) setOn!: string;
  @ApiProperty({ type: 'integer' }) revision!: number;
  @ApiProperty({ type: 'integer' }) calendarVersion!: number;
  @ApiProperty({ format: 'date', required: false }) completedOn?: string;
  @ApiProperty({ format: 'date', required: false }) suspendedUntil?: string;
  @ApiProperty({ description: 'By the schedule that holds now.' }) late!: boolean;
  @ApiProperty({ type: MissedDayDto, required: false, description: 'By the schedule that was in force when a day was over.' }) missed?: MissedDayDto;
  @ApiProperty({ type: AssignedWorkDto, required: false, description: 'As it is now; absent with asOf.' }) work?: AssignedWorkDto;
}

@ApiExtraModels(BilingualDto)
export class DeadlineListDto {
  @ApiProperty({ type: [DeadlineItemDto] }) deadlines!: readonly DeadlineItemDto[];
  @ApiProperty({ type: 'integer', description: 'Of all pages.' }) total!: number;
  @ApiProperty({ type: 'integer', required: false, description: 'In how many locations, of all pages; where a band or what is overdue is asked for. / Di berapa lokasi, bila band atau yang lewat tenggat diminta.' }) locations?: number;
  @ApiProperty({ required: false }) nextCursor?: string;
  @ApiProperty({ required: false, description: 'Up to where the journal is in the answer.' }) position?: string;
  @ApiProperty({ type: 'object', additionalProperties: { $ref: getSchemaPath(BilingualDto) }, description: 'Names of stages and documents, under `<programme>/<key>`.' }) labels!: { readonly [key: string]: Bilingual };
}

export class LateCountDto implements LateCount {
  @ApiProperty() programme!: string;
  @ApiProperty() province!: string;
  @ApiProperty() provinceName!: string;
  @ApiProperty() stage!: string;
  @ApiProperty({ type: 'integer', description: 'Open deadlines whose clock runs.' }) running!: number;
  @ApiProperty({ type: 'integer', description: 'By the schedule that holds now.' }) late!: number;
  @ApiProperty({ type: 'integer', description: 'By the schedule that was in force when a day was over.' }) missed!: number;
  @ApiProperty({ format: 'date', required: false, description: 'The earliest day that is past.' }) earliest?: string;
}

export class LateCountsDto {
  @ApiProperty({ type: [LateCountDto], description: 'Only where a clock runs or a day was missed. / Hanya bila ada waktu yang berjalan atau hari yang terlewati.' }) counts!: readonly LateCountDto[];
  @ApiProperty({ type: 'integer', description: 'Of all pages.' }) total!: number;
  @ApiProperty({ required: false }) nextCursor?: string;
}
