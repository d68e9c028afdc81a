import { ApiProperty } from '@nestjs/swagger';
import type { CalendarDays, PlainDate, Span } from '@app/kernel';
import type { Anchor, DayOff, Derivation, Target } from '@app/programme';
import type { CountedDay, DeadlineStatus, DeadlineVersion, LocationDeadline, LocationDeadlines } from '@app/read-models';
import { MissedDto } from '../locations/location-parts.dto.js';
import { BilingualDto } from '../problems/problem.dto.js';
import { DEADLINE_STATUSES } from './deadlines.dto.js';

const SPAN = {
  oneOf: [{ type: 'object', required: ['workingDays'], properties: { workingDays: { type: 'integer' } } }, { type: 'object', required: ['calendarDays'], properties: { calendarDays: { type: 'integer' } } }],
} as const;

export class CountedAnchorDto implements NonNullable<Derivation['anchor']> {
  @ApiProperty() stage!: string;
  @ApiProperty({ enum: ['started', 'completed'] }) when!: Anchor['when'];
  @ApiProperty({ type: 'string', format: 'date' }) on!: PlainDate;
  @ApiProperty({ enum: ['happened', 'not-happened'], description: 'Not happened: it is itself only due on that day.' }) has!: NonNullable<Derivation['anchor']>['has'];
}

export class PassedDayOffDto implements DayOff {
  @ApiProperty({ type: 'string', format: 'date' }) date!: PlainDate;
  @ApiProperty({ type: BilingualDto }) name!: BilingualDto;
  @ApiProperty({ enum: ['libur-nasional', 'cuti-bersama', 'libur-daerah'] }) kind!: DayOff['kind'];
}

export class PauseDto {
  @ApiProperty({ type: 'string', format: 'date' }) from!: PlainDate;
  @ApiProperty({ type: 'string', format: 'date', description: 'The first day on which the clock went on.' }) until!: PlainDate;
}

export class CountedExtensionDto implements NonNullable<Derivation['extension']> {
  @ApiProperty({ type: 'string', format: 'date' }) newDueOn!: PlainDate;
  @ApiProperty() reference!: string;
}

export class DerivationDto implements Derivation {
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'As the schedule says it: fixed, window or offset.' }) target!: Target;
  @ApiProperty({ required: false, description: 'The override it comes from.' }) override?: string;
  @ApiProperty() accelerated!: boolean;
  @ApiProperty({ type: CountedAnchorDto, required: false }) anchor?: CountedAnchorDto;
  @ApiProperty({ ...SPAN, required: false } as never) span?: Span;
  @ApiProperty({ type: [PassedDayOffDto], description: 'Passed over in counting, weekends apart.' }) daysOff!: readonly PassedDayOffDto[];
  @ApiProperty({ type: [PauseDto] }) pauses!: readonly PauseDto[];
  @ApiProperty({ type: 'integer' }) pausedDays!: CalendarDays;
  @ApiProperty({ type: CountedExtensionDto, required: false }) extension?: CountedExtensionDto;
  @ApiProperty({ type: 'integer' }) revision!: number;
  @ApiProperty({ type: 'integer' }) calendarVersion!: number;
  @ApiProperty() clause!: string;
}

export class CountedDayDto implements CountedDay {
  @ApiProperty({ type: 'string', format: 'date' }) dueOn!: PlainDate;
  @ApiProperty({ type: BilingualDto }) sentence!: BilingualDto;
  @ApiProperty({ type: DerivationDto }) derivation!: DerivationDto;
}

export class DeadlineVersionDto implements DeadlineVersion {
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty() running!: boolean;
  @ApiProperty({ type: 'string', format: 'date', required: false }) dueOn?: PlainDate;
  @ApiProperty({ type: 'string', format: 'date' }) from!: PlainDate;
  @ApiProperty({ type: 'string', format: 'date', required: false }) until?: PlainDate;
  @ApiProperty({ type: 'integer' }) revision!: number;
  @ApiProperty({ type: 'integer' }) calendarVersion!: number;
  @ApiProperty({ type: BilingualDto }) why!: BilingualDto;
}

export class LocationDeadlineDto implements LocationDeadline {
  @ApiProperty() stage!: string;
  @ApiProperty({ type: BilingualDto }) label!: BilingualDto;
  @ApiProperty({ enum: DEADLINE_STATUSES }) status!: DeadlineStatus;
  @ApiProperty({ type: 'string', format: 'date', required: false }) dueOn?: PlainDate;
  @ApiProperty({ type: 'string', format: 'date', required: false }) originalDueOn?: PlainDate;
  @ApiProperty({ type: 'integer', required: false, description: 'Calendar days from the first day it was given to the one that holds.' }) movedBy?: number;
  @ApiProperty() running!: boolean;
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty({ type: 'string', format: 'date', required: false }) setOn?: PlainDate;
  @ApiProperty({ type: 'string', format: 'date', required: false }) completedOn?: PlainDate;
  @ApiProperty({ description: 'By the schedule that holds.' }) late!: boolean;
  @ApiProperty({ type: MissedDto, required: false, description: 'By the schedule that was in force when a day was over.' }) missed?: MissedDto;
  @ApiProperty({ type: CountedDayDto, required: false, description: 'The day as it is counted; a plan may have moved on since it was recorded.' }) counted?: CountedDayDto;
  @ApiProperty({ type: [DeadlineVersionDto], description: 'Days that held before, oldest first.' }) superseded!: readonly DeadlineVersionDto[];
  @ApiProperty({ type: BilingualDto, required: false, description: 'Why the day that holds was set.' }) why?: BilingualDto;
}

export class LawTakenDto {
  @ApiProperty({ type: 'integer' }) revision!: number;
  @ApiProperty({ type: 'integer' }) calendarVersion!: number;
}

export class LocationDeadlinesDto implements LocationDeadlines {
  @ApiProperty() locationId!: string;
  @ApiProperty({ type: 'integer', description: 'Of the newest event shown.' }) streamRevision!: number;
  @ApiProperty({ type: 'string', format: 'date-time', required: false }) asOf?: string;
  @ApiProperty({ type: 'string', format: 'date-time', required: false }) validAt?: string;
  @ApiProperty({ type: LawTakenDto, required: false, description: 'What the location has taken over.' }) law?: LawTakenDto;
  @ApiProperty({ type: [LocationDeadlineDto] }) deadlines!: readonly LocationDeadlineDto[];
}
