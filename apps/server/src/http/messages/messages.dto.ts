import { ApiProperty } from '@nestjs/swagger';
import type { Language, PlainDate } from '@app/kernel';
import { TEMPLATES, type Channel, type DispatchCommand, type MessageKind, type MessageStanding, type Template } from '@app/programme';
import type { Attempt, MessageItem } from '@app/read-models';
import { DatedDto } from '../commands/dated.dto.js';
import { Day, Key, OneOf, Prose, QueryCount, Text } from '../fields/index.js';
import { AfterDto } from '../reading/after.dto.js';
import { BilingualDto } from '../problems/problem.dto.js';

const LARGEST_PAGE = 200;
const MOST_LETTERS = 50;
const LONGEST_CURSOR = 1000;
const STATUSES = ['claimed', 'sent', 'failed', 'abandoned', 'retried'] as const satisfies readonly MessageStanding['status'][];
const KINDS = ['digest', 'immediate'] as const satisfies readonly MessageKind[];
const CHANNELS = ['mail', 'webhook'] as const satisfies readonly Channel[];
const LANGUAGES = ['id', 'en'] as const satisfies readonly Language[];

type Retry = Omit<Extract<DispatchCommand, { type: 'RetryMessage' }>['data'], 'message'>;

export class MessagesQueryDto extends AfterDto {
  @Key({ optional: true }) recipient?: string;
  @OneOf(STATUSES, { optional: true }) status?: MessageStanding['status'];
  @OneOf(KINDS, { optional: true }) kind?: MessageKind;
  @Day({ optional: true }) day?: PlainDate;
  @Text({ max: LONGEST_CURSOR, optional: true }) cursor?: string;
  @QueryCount({ min: 1, max: LARGEST_PAGE, optional: true }) limit?: number;
}

export class AttemptDto implements Attempt {
  @ApiProperty({ type: 'integer' }) attempt!: number;
  @ApiProperty({ format: 'date-time' }) claimedAt!: Attempt['claimedAt'];
  @ApiProperty({ format: 'date-time', required: false }) endedAt?: Attempt['endedAt'];
  @ApiProperty({ enum: ['sent', 'failed'], required: false }) outcome?: Attempt['outcome'];
  @ApiProperty({ required: false }) code?: string;
}

export class MessageDto implements MessageItem {
  @ApiProperty() message!: string;
  @ApiProperty({ description: 'Key in the directory.' }) recipient!: string;
  @ApiProperty({ enum: KINDS }) kind!: MessageKind;
  @ApiProperty({ enum: CHANNELS }) channel!: Channel;
  @ApiProperty({ format: 'date' }) day!: string;
  @ApiProperty({ type: [String], description: '<location>/<reminder>' }) reminders!: readonly string[];
  @ApiProperty({ enum: STATUSES }) status!: MessageStanding['status'];
  @ApiProperty({ type: [AttemptDto] }) attempts!: readonly AttemptDto[];
  @ApiProperty({ description: 'It may have arrived more than once, under the same id.' }) possibleDuplicate!: boolean;
  @ApiProperty({ required: false, description: 'Of the newest failure.' }) code?: string;
  @ApiProperty({ required: false, type: BilingualDto }) failure?: BilingualDto;
  @ApiProperty({ required: false, format: 'date-time' }) nextAttemptAt?: string;
  @ApiProperty({ format: 'date-time' }) claimedAt!: string;
}

export class MessageListDto {
  @ApiProperty({ type: [MessageDto], description: 'Newest first.' }) messages!: readonly MessageDto[];
  @ApiProperty({ type: 'integer' }) total!: number;
  @ApiProperty({ required: false }) nextCursor?: string;
}

export class RetryMessageDto extends DatedDto implements Retry {
  @Prose({ max: 2000 }) reason!: string;
}

export class LetterPreviewQueryDto {
  @OneOf(TEMPLATES) template!: Template;
  @OneOf(LANGUAGES, { optional: true }) language?: Language;
  @Key({ optional: true, note: 'Isi digest yang sekarang menunggu peran dan wilayah kontak ini. / What now waits for the role and region of this contact.' }) recipient?: string;
}

export class LetterDto {
  @ApiProperty() subject!: string;
  @ApiProperty() text!: string;
  @ApiProperty() html!: string;
}

export class OutboxQueryDto {
  @QueryCount({ min: 1, max: MOST_LETTERS, optional: true }) limit?: number;
}

export class OutboxLetterDto {
  @ApiProperty() id!: string;
  @ApiProperty({ format: 'date-time', description: 'For the first time.' }) writtenAt!: string;
  @ApiProperty({ description: 'Its file does not hold a letter any more: nothing else is known of it.' }) torn!: boolean;
  @ApiProperty({ required: false }) to?: string;
  @ApiProperty({ required: false, enum: LANGUAGES }) language?: Language;
  @ApiProperty({ required: false }) subject?: string;
  @ApiProperty({ required: false }) text?: string;
  @ApiProperty({ required: false }) html?: string;
}

export class OutboxDto {
  @ApiProperty({ type: [OutboxLetterDto], description: 'Newest first.' }) letters!: readonly OutboxLetterDto[];
}
