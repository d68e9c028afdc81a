import { ApiProperty } from '@nestjs/swagger';
import { ROLES, type PlainDate, type Role } from '@app/kernel';
import { DELAY_CODES, REMINDER_STATUS_LABELS, TONE_LABELS, type ChaseAnswer, type ReminderStatus, type Tone } from '@app/programme';
import type { RecipientOutcome, ReminderItem } from '@app/read-models';
import { DatedDto } from '../commands/dated.dto.js';
import { Day, Key, OneOf, Programme, Prose, QueryCount, QueryFiscalYear, Region, Satker, Text } from '../fields/index.js';
import { BilingualDto } from '../problems/problem.dto.js';
import { AfterDto } from '../reading/after.dto.js';

const LARGEST_PAGE = 200;
const TONES = Object.keys(TONE_LABELS) as Tone[];
const STATUSES = Object.keys(REMINDER_STATUS_LABELS) as ReminderStatus[];
const CHANNELS = ['mail', 'webhook', 'none'] satisfies RecipientOutcome['channel'][];
const OUTCOMES = ['delivered', 'failing', 'failed'] satisfies RecipientOutcome['outcome'][];

type DataOf<Type extends ChaseAnswer['type']> = Extract<ChaseAnswer, { type: Type }>['data'];

export class AcknowledgeReminderDto extends DatedDto implements DataOf<'AcknowledgeReminder'> {
  @Key() stage!: string;
  @Day({ note: 'The day for which the work is promised. / Tanggal yang dijanjikan.' }) promisedOn!: PlainDate;
  @OneOf(DELAY_CODES, { optional: true, note: 'Where a reminder asks for it. / Bila pengingat memintanya.' }) reason?: string;
  @Prose({ max: 2000, optional: true }) note?: string;
}

export class SnoozeRemindersDto extends DatedDto implements DataOf<'SnoozeReminders'> {
  @Key() stage!: string;
  @Day() until!: PlainDate;
  @Prose({ max: 2000 }) reason!: string;
}

export class RemindersQueryDto extends AfterDto {
  @Programme({ optional: true }) programme?: string;
  @QueryFiscalYear({ optional: true }) fiscalYear?: number;
  @Region({ optional: true }) province?: string;
  @Region({ optional: true }) regency?: string;
  @Satker({ optional: true }) satker?: string;
  @Key({ optional: true, note: 'The stage that is due. / Tahapan yang jatuh tempo.' }) stage?: string;
  @OneOf(TONES, { optional: true }) tone?: Tone;
  @OneOf(STATUSES, { optional: true }) status?: ReminderStatus;
  @OneOf(ROLES, { optional: true, note: 'To whom it is addressed; copies do not count. / Yang dituju; tembusan tidak dihitung.' }) role?: Role;
  @Text({ max: 100, optional: true, note: 'Words of a name, code, SK or contract. / Kata dari nama, kode, SK atau kontrak.' }) q?: string;
  @Text({ max: 2000, optional: true, note: 'The nextCursor of the page before. / nextCursor dari halaman sebelumnya.' }) cursor?: string;
  @QueryCount({ min: 1, max: LARGEST_PAGE, optional: true }) limit?: number;
}

export class ReminderNamesDto {
  @ApiProperty({ required: false }) province?: string;
  @ApiProperty({ required: false }) regency?: string;
  @ApiProperty({ required: false }) district?: string;
  @ApiProperty({ required: false }) village?: string;
}

export class ReminderRecipientDto implements RecipientOutcome {
  @ApiProperty({ description: 'Key of the contact; `role:<role>` where nobody holds it.' }) recipient!: string;
  @ApiProperty({ enum: OUTCOMES, description: '`failing`: it is tried again.' }) outcome!: RecipientOutcome['outcome'];
  @ApiProperty({ enum: CHANNELS }) channel!: RecipientOutcome['channel'];
  @ApiProperty({ description: 'Id of the message.' }) message!: string;
  @ApiProperty({ type: String, format: 'date-time' }) at!: RecipientOutcome['at'];
  @ApiProperty({ required: false, description: 'A stable code.' }) error?: string;
  @ApiProperty({ type: BilingualDto, required: false, description: 'Why it failed.' }) why?: BilingualDto;
}

export class PromiseDto implements NonNullable<ReminderItem['promise']> {
  @ApiProperty({ format: 'date' }) promisedOn!: string;
  @ApiProperty() broken!: boolean;
  @ApiProperty({ required: false }) reason?: string;
  @ApiProperty() role!: string;
}

export class ReminderItemDto implements ReminderItem {
  @ApiProperty() locationId!: string;
  @ApiProperty() programme!: string;
  @ApiProperty({ type: 'integer' }) fiscalYear!: number;
  @ApiProperty() region!: string;
  @ApiProperty({ type: ReminderNamesDto }) names!: ReminderNamesDto;
  @ApiProperty({ description: 'Unique for a location: stage, version of the deadline, rung.', example: 'RKM.v2.H-3' }) reminder!: string;
  @ApiProperty() stage!: string;
  @ApiProperty({ type: 'integer', description: 'Of the deadline.' }) version!: number;
  @ApiProperty({ description: 'The step of the ladder; `JANJI-<day>` where a promise was broken.' }) rung!: string;
  @ApiProperty({ format: 'date' }) dueOn!: string;
  @ApiProperty({ format: 'date-time' }) issuedAt!: string;
  @ApiProperty({ type: 'integer', description: 'Working days past the due day; negative before it.' }) late!: number;
  @ApiProperty({ enum: TONES }) tone!: Tone;
  @ApiProperty({ enum: ['digest', 'immediate'] }) delivery!: ReminderItem['delivery'];
  @ApiProperty({ enum: ROLES, isArray: true }) to!: readonly Role[];
  @ApiProperty({ enum: ROLES, isArray: true }) cc!: readonly Role[];
  @ApiProperty() asksReason!: boolean;
  @ApiProperty({ type: [String], description: 'Documents that were missing then.' }) missing!: readonly string[];
  @ApiProperty({ enum: STATUSES }) status!: ReminderStatus;
  @ApiProperty({ required: false, enum: ['rescheduled', 'completed', 'suspended', 'ended'] }) withdrawnReason?: string;
  @ApiProperty({ type: [ReminderRecipientDto] }) recipients!: readonly ReminderRecipientDto[];
  @ApiProperty({ type: PromiseDto, required: false, description: 'For this version of the deadline.' }) promise?: PromiseDto;
  @ApiProperty({ type: BilingualDto }) sentence!: BilingualDto;
}

export class ReminderListDto {
  @ApiProperty({ type: [ReminderItemDto], description: 'Newest first.' }) reminders!: readonly ReminderItemDto[];
  @ApiProperty({ type: 'integer', description: 'Of all pages.' }) total!: number;
  @ApiProperty({ required: false }) nextCursor?: string;
}

export class LocationRemindersDto {
  @ApiProperty({ type: 'string', format: 'date-time', required: false }) asOf?: string;
  @ApiProperty({ type: 'string', format: 'date-time', required: false }) validAt?: string;
  @ApiProperty({ type: [ReminderItemDto], description: 'Newest first.' }) reminders!: readonly ReminderItemDto[];
}
