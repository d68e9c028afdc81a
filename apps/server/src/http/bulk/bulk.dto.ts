import { ApiProperty } from '@nestjs/swagger';
import { bilingual, ROLES, type Bilingual, type PlainDate, type Role } from '@app/kernel';
import type { BulkForecast, ForeseenRefusal } from '@app/engine';
import { BULK_ACTIONS, DELAY_CODES, type BulkAction, type KnownBulk, type RowOutcome } from '@app/programme';
import type { BulkItem, BulkTally } from '@app/read-models';
import { DeadlineFiltersDto } from '../deadlines/deadlines.dto.js';
import { Count, Day, KEY, LOCATION_ID, Nested, OneOf, Prose, QueryCount, Several, Text, type Kind } from '../fields/index.js';
import { BilingualDto } from '../problems/problem.dto.js';
import { AfterDto } from '../reading/after.dto.js';

const STATUSES = ['running', 'completed', 'cancelled'] satisfies KnownBulk['status'][];
export const OUTCOMES = ['done', 'unchanged', 'refused', 'failed'] as const satisfies readonly RowOutcome['outcome'][];
const LARGEST_PAGE = 200;
const MOST_PICKED = 200;
const patternOf = ({ schema }: Kind): string => (schema as { readonly pattern: string }).pattern;

/** `<location id>/<stage>`, as both are written by themselves. */
const ROW_SHAPE = new RegExp(`${patternOf(LOCATION_ID).slice(0, -1)}/${patternOf(KEY).slice(1)}`);
const ROW: Kind = {
  code: 'row.invalid',
  sentence: bilingual('Isi dengan kode lokasi dan tahapannya, misalnya kotaku-cfw-2021-52.71.03.1004/RKM.', 'Give a location id with its stage, such as kotaku-cfw-2021-52.71.03.1004/RKM.'),
  schema: { type: 'string', pattern: ROW_SHAPE.source },
  accepts: (value) => typeof value === 'string' && ROW_SHAPE.test(value),
};

/** Which of them are wanted depends on the action. */
export class BulkParametersDto {
  @Day({ optional: true, note: 'snooze' }) until?: PlainDate;
  @Prose({ max: 2000, optional: true, note: 'snooze, extend' }) reason?: string;
  @OneOf(ROLES, { optional: true, note: 'assign' }) role?: Role;
  @Text({ max: 120, optional: true, note: 'assign' }) account?: string;
  @Text({ max: 200, optional: true, note: 'assign' }) unit?: string;
  @OneOf(DELAY_CODES, { optional: true, note: 'flag' }) code?: string;
  @Prose({ max: 2000, optional: true, note: 'flag; may be left out. / flag; boleh kosong.' }) note?: string;
  @Day({ optional: true, note: 'extend' }) newDueOn?: PlainDate;
  @Text({ max: 200, optional: true, note: 'extend' }) reference?: string;
}

export class BulkQuestionDto {
  @OneOf(BULK_ACTIONS) action!: BulkAction['action'];
  @Nested(() => DeadlineFiltersDto) query!: DeadlineFiltersDto;
  @Nested(() => BulkParametersDto, { optional: true }) parameters?: BulkParametersDto;
  @Several(ROW, { max: MOST_PICKED, optional: true, note: 'Of the rows that match, these alone; `<location>/<stage>`. / Dari yang cocok, hanya baris ini.' }) rows?: string[];
}

export class StartBulkDto extends BulkQuestionDto {
  @Count({ note: 'The total that the preview told. / Jumlah menurut pratinjau.' }) expected!: number;
  @Count({ optional: true, note: 'The number as it was typed; wanted above 500. / Jumlah yang diketik; wajib di atas 500.' }) confirmCount?: number;
}

export class ForeseenRefusalDto implements ForeseenRefusal {
  @ApiProperty() code!: string;
  @ApiProperty({ type: BilingualDto, required: false }) sentence?: Bilingual;
  @ApiProperty({ type: 'integer' }) rows!: number;
  @ApiProperty({ type: [String], description: 'Some of them, as `<location>/<stage>`.' }) examples!: readonly string[];
}

export class BulkRecipientDto {
  @ApiProperty() contact!: string;
  @ApiProperty() unit!: string;
  @ApiProperty({ type: 'integer' }) rows!: number;
}

export class BulkForecastDto implements Omit<BulkForecast, 'kind'> {
  @ApiProperty({ type: 'integer', description: 'Rows; for `assign` and `flag` locations.' }) total!: number;
  @ApiProperty({ type: 'integer' }) locations!: number;
  @ApiProperty({ type: 'integer' }) willBeDone!: number;
  @ApiProperty({ type: 'integer', description: 'It is so already.' }) unchanged!: number;
  @ApiProperty({ type: [ForeseenRefusalDto] }) refused!: readonly ForeseenRefusalDto[];
  @ApiProperty({ type: 'integer', description: 'Offices that would hear of it, each counted once.' }) letters!: number;
  @ApiProperty({ type: [BulkRecipientDto], description: 'The hundred with most rows.' }) recipients!: readonly BulkRecipientDto[];
  @ApiProperty({ type: 'integer', description: 'Rows of which nobody would hear.' }) withoutRecipient!: number;
  @ApiProperty({ description: 'Up to where the journal was in it.' }) position!: string;
}

export class StartedBulkDto {
  @ApiProperty({ description: 'Its id.' }) bulk!: string;
  @ApiProperty({ required: false, description: 'Of what was written; for `after`.' }) position?: string;
}

class BulkTallyDto implements BulkTally {
  @ApiProperty({ type: 'integer' }) done!: number;
  @ApiProperty({ type: 'integer', description: 'It was so already.' }) unchanged!: number;
  @ApiProperty({ type: 'integer' }) refused!: number;
  @ApiProperty({ type: 'integer' }) failed!: number;
}

class BulkStandingDto implements Omit<BulkItem, 'startedAt'> {
  @ApiProperty() bulk!: string;
  @ApiProperty({ enum: BULK_ACTIONS }) action!: BulkAction['action'];
  @ApiProperty({ enum: STATUSES }) status!: KnownBulk['status'];
  @ApiProperty({ type: 'integer', description: '1, and one more for every time that rows were tried again.' }) round!: number;
  @ApiProperty({ type: 'integer' }) total!: number;
  @ApiProperty({ type: BulkTallyDto, description: 'The newest outcome of each row.' }) tally!: BulkTallyDto;
}

export class BulkProgressDto extends BulkStandingDto {
  @ApiProperty({ type: 'integer', description: 'Rows still to be handled in this round.' }) left!: number;
}

export class BulkItemDto extends BulkStandingDto implements BulkItem {
  @ApiProperty({ format: 'date-time' }) startedAt!: string;
}

export class BulkListDto {
  @ApiProperty({ type: [BulkItemDto], description: 'Yours, newest first; fifty at most.' }) bulks!: readonly BulkItemDto[];
}

export class BulkRowsQueryDto extends AfterDto {
  @OneOf(OUTCOMES, { optional: true }) outcome?: RowOutcome['outcome'];
  @QueryCount({ optional: true, note: 'Begin with this row. / Mulai dari baris ini.' }) from?: number;
  @QueryCount({ min: 1, max: LARGEST_PAGE, optional: true }) limit?: number;
}

export class BulkRowDto implements RowOutcome {
  @ApiProperty({ type: 'integer', description: 'Its place among the frozen rows.' }) at!: number;
  @ApiProperty() locationId!: string;
  @ApiProperty() stage!: string;
  @ApiProperty({ enum: OUTCOMES }) outcome!: RowOutcome['outcome'];
  @ApiProperty({ required: false }) code?: string;
  @ApiProperty({ type: BilingualDto, required: false }) sentence?: Bilingual;
}

export class BulkRowsDto {
  @ApiProperty({ type: [BulkRowDto], description: 'Rows that have an outcome, in their order.' }) rows!: readonly BulkRowDto[];
  @ApiProperty({ type: 'integer', description: 'Of all pages.' }) total!: number;
  @ApiProperty({ type: 'integer', required: false, description: 'The `from` of the next page.' }) next?: number;
}
