import { ApiProperty } from '@nestjs/swagger';
import { ROLES, type Instant, type Role, type Zone } from '@app/kernel';
import { REMINDER_STATUS_LABELS, TONE_LABELS, type ReminderStatus, type Tone } from '@app/programme';
import type { Actor, AssignedWork } from '@app/engine';
import type { DeviationBand, EvidenceStanding, Work } from '@app/read-models';
import { StandingHindranceDto } from '../locations/location-item.dto.js';
import { BilingualDto } from '../problems/problem.dto.js';
import { PromiseDto } from '../reminders/reminders.dto.js';

const BANDS = ['none', 'light', 'moderate', 'critical'] satisfies DeviationBand[];
const STANDINGS = ['missing', 'submitted', 'returned', 'verified'] satisfies EvidenceStanding[];

export class DeadlineBasisDto {
  @ApiProperty({ enum: ['schedule', 'extension'], description: 'Extension: a letter holds beside the schedule.' }) kind!: 'schedule' | 'extension';
  @ApiProperty({ type: 'integer', description: 'Of the schedule that the location counts by.' }) revision!: number;
  @ApiProperty({ required: false, description: 'Of the letter.' }) reference?: string;
}

export class ProgressStandingDto {
  @ApiProperty({ description: 'Per cent in the field.' }) physical!: number;
  @ApiProperty({ description: 'Per cent of the amount of the SK that has been disbursed. Never derived from the physical one.' }) financial!: number;
  @ApiProperty({ required: false, description: 'Per cent that should be done, were the works to go evenly from their start to their day. Assumed.' }) planned?: number;
  @ApiProperty({ required: false, description: 'Points by which works are ahead of that; negative where they are behind.' }) deviation?: number;
  @ApiProperty({ enum: BANDS, required: false, description: 'Light: behind by up to 5 points (assumed). Critical: by the contractor rule.' }) band?: DeviationBand;
}

export class WorkMoneyDto {
  @ApiProperty({ type: 'integer', description: 'Of the SK.' }) amount!: number;
  @ApiProperty({ type: 'integer' }) disbursed!: number;
}

export class ObstacleDto {
  @ApiProperty() code!: string;
  @ApiProperty({ type: BilingualDto }) sentence!: BilingualDto;
}

export class MissingDocumentDto {
  @ApiProperty({ description: 'Key; its name stands in `labels` under `<programme>/<key>`.' }) document!: string;
  @ApiProperty({ required: false }) work?: string;
  @ApiProperty({ enum: STANDINGS }) status!: EvidenceStanding;
  @ApiProperty({ enum: ROLES, required: false, description: 'Whose verification comes next.' }) awaiting?: Role;
}

export class OfficeDto {
  @ApiProperty() contact!: string;
  @ApiProperty() unit!: string;
}

export class ActorDto implements Actor {
  @ApiProperty({ enum: ROLES }) role!: Role;
  @ApiProperty({ type: [OfficeDto], description: 'Empty where the directory names none.' }) offices!: readonly OfficeDto[];
}

export class LastReminderDto {
  @ApiProperty() rung!: string;
  @ApiProperty({ enum: Object.keys(TONE_LABELS) }) tone!: Tone;
  @ApiProperty({ enum: Object.keys(REMINDER_STATUS_LABELS) }) status!: ReminderStatus;
  @ApiProperty({ format: 'date-time' }) issuedAt!: string;
  @ApiProperty({ type: 'integer', description: 'Recipients whom it has reached.' }) delivered!: number;
  @ApiProperty({ type: 'integer', description: 'Recipients whom it will not reach.' }) failed!: number;
}

export class NextReminderDto {
  @ApiProperty() rung!: string;
  @ApiProperty({ type: String, format: 'date-time', description: 'Now, where it is due and has not gone out yet.' }) at!: Instant;
  @ApiProperty({ enum: ROLES, isArray: true }) to!: readonly Role[];
}

export class WorkRemindersDto implements NonNullable<Work['reminders']> {
  @ApiProperty({ type: 'integer', description: 'Of this version of the deadline.' }) count!: number;
  @ApiProperty({ type: LastReminderDto, required: false }) last?: LastReminderDto;
  @ApiProperty({ type: NextReminderDto, required: false }) next?: NextReminderDto;
  @ApiProperty({ type: PromiseDto, required: false }) promise?: PromiseDto;
  @ApiProperty({ format: 'date', required: false }) snoozedUntil?: string;
}

export class AssignedWorkDto implements AssignedWork {
  @ApiProperty({ enum: ['WIB', 'WITA', 'WIT'], description: 'In which the day ends.' }) zone!: Zone;
  @ApiProperty({ type: 'integer', required: false, description: 'Calendar days; negative once the day is over.' }) daysLeft?: number;
  @ApiProperty({ type: 'integer', required: false, description: 'Working days; negative once the day is over.' }) workingDaysLeft?: number;
  @ApiProperty({ type: DeadlineBasisDto }) basis!: DeadlineBasisDto;
  @ApiProperty({ required: false, description: 'Where the location stands.' }) currentStage?: string;
  @ApiProperty({ type: ProgressStandingDto }) progress!: ProgressStandingDto;
  @ApiProperty({ type: WorkMoneyDto }) money!: WorkMoneyDto;
  @ApiProperty({ type: [ObstacleDto], description: 'What keeps the stage from completion, as far as it is recorded.' }) why!: readonly ObstacleDto[];
  @ApiProperty({ type: [StandingHindranceDto], description: 'Flagged in the location and not lifted; its clocks run on.' }) hindrances!: readonly StandingHindranceDto[];
  @ApiProperty({ type: [MissingDocumentDto], description: 'What the stage cannot be completed without.' }) missing!: readonly MissingDocumentDto[];
  @ApiProperty({ type: [ActorDto], description: 'Whose turn it is.' }) actors!: readonly ActorDto[];
  @ApiProperty({ type: WorkRemindersDto }) reminders!: WorkRemindersDto;
  @ApiProperty({ format: 'date-time', description: 'When people last recorded anything of the location.' }) newsAt!: string;
}
