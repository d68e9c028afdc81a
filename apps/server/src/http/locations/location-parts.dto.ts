import { ApiProperty } from '@nestjs/swagger';
import { ROLES, type PlainDate, type Role } from '@app/kernel';
import { OVERLAYS, type Contract, type Deadline, type Overlay, type SourceMark } from '@app/programme';
import type { EvidenceNeed, EvidenceStanding, MoneyView, Needed, PaymentPaper, StageView, TrancheView } from '@app/read-models';
import { BilingualDto } from '../problems/problem.dto.js';

export class LabelledDto {
  @ApiProperty() key!: string;
  @ApiProperty({ type: BilingualDto }) label!: BilingualDto;
}

export class OverlayDto implements Overlay {
  @ApiProperty({ enum: OVERLAYS }) key!: Overlay['key'];
  @ApiProperty({ type: BilingualDto }) label!: BilingualDto;
  @ApiProperty({ type: [BilingualDto] }) reasons!: readonly BilingualDto[];
}

const EVIDENCE = ['missing', 'submitted', 'returned', 'verified'] satisfies EvidenceStanding[];
const NEEDED = ['always', 'any-of', 'if-leftover'] satisfies Needed[];

export class EvidenceNeedDto implements EvidenceNeed {
  @ApiProperty() document!: string;
  @ApiProperty({ type: BilingualDto }) label!: BilingualDto;
  @ApiProperty({ required: false }) work?: string;
  @ApiProperty({ enum: EVIDENCE }) status!: EvidenceStanding;
  @ApiProperty({ enum: ROLES, required: false, description: 'Whose verification comes next.' }) awaiting?: Role;
  @ApiProperty({ type: 'integer' }) submissions!: number;
  @ApiProperty({ enum: NEEDED }) needed!: Needed;
}

const STATUSES = ['pending', 'started', 'completed', 'reopened'] satisfies StageView['status'][];
const KINDS = ['main', 'branch', 'parallel'] satisfies NonNullable<StageView['kind']>[];

export class MissedDto implements NonNullable<Deadline['missed']> {
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty({ type: 'string', format: 'date' }) dueOn!: PlainDate;
  @ApiProperty({ type: 'integer', description: 'Of the schedule that was in force when the day was over.' }) revision!: number;
}

export class StageDeadlineDto implements Deadline {
  @ApiProperty({ type: 'integer', description: 'Counts the days this stage has had.' }) version!: number;
  @ApiProperty({ type: 'string', format: 'date' }) dueOn!: PlainDate;
  @ApiProperty({ description: 'Its clock has started; else it is the plan.' }) running!: boolean;
  @ApiProperty({ type: 'string', format: 'date' }) originalDueOn!: PlainDate;
  @ApiProperty({ type: 'string', format: 'date', description: 'From when this version holds.' }) setOn!: PlainDate;
  @ApiProperty({ type: MissedDto, required: false, description: 'The newest version that was missed.' }) missed?: MissedDto;
}

export class StageViewDto extends LabelledDto implements StageView {
  @ApiProperty({ enum: KINDS, required: false }) kind?: StageView['kind'];
  @ApiProperty() required!: boolean;
  @ApiProperty() onlyWhileEmergency!: boolean;
  @ApiProperty({ required: false }) gateFor?: string;
  @ApiProperty({ enum: STATUSES }) status!: StageView['status'];
  @ApiProperty() current!: boolean;
  @ApiProperty({ type: 'string', format: 'date', required: false }) startedOn?: PlainDate;
  @ApiProperty({ type: 'string', format: 'date', required: false }) completedOn?: PlainDate;
  @ApiProperty({ type: 'integer', description: 'Times completed.' }) rounds!: number;
  @ApiProperty({ type: 'string', format: 'date', required: false }) extendedTo?: PlainDate;
  @ApiProperty({ type: StageDeadlineDto, required: false }) deadline?: StageDeadlineDto;
  @ApiProperty({ enum: ROLES, isArray: true }) by!: readonly Role[];
  @ApiProperty({ required: false }) clause?: string;
  @ApiProperty({ enum: ['S', 'P', 'L', 'A'], required: false }) source?: SourceMark;
  @ApiProperty({ type: [EvidenceNeedDto] }) evidence!: readonly EvidenceNeedDto[];
}

export class AddendumDto {
  @ApiProperty() number!: string;
  @ApiProperty({ type: 'string', format: 'date' }) signedOn!: PlainDate;
}

export class ContractDto implements Contract {
  @ApiProperty() number!: string;
  @ApiProperty({ type: 'string', format: 'date' }) signedOn!: PlainDate;
  @ApiProperty({ type: 'string', format: 'date' }) endsOn!: PlainDate;
  @ApiProperty({ type: 'integer' }) amount!: number;
  @ApiProperty({ enum: ['in-force', 'terminated'] }) status!: Contract['status'];
  @ApiProperty({ type: AddendumDto, required: false }) addendum?: AddendumDto;
}

export class PaymentPaperDto implements PaymentPaper {
  @ApiProperty() number!: string;
  @ApiProperty({ type: 'string', format: 'date' }) on!: PlainDate;
}

const PAYMENTS = ['pending', 'requested', 'spp', 'spm', 'disbursed'] satisfies TrancheView['status'][];

export class TrancheViewDto implements TrancheView {
  @ApiProperty({ type: 'integer' }) tranche!: number;
  @ApiProperty({ type: BilingualDto }) label!: BilingualDto;
  @ApiProperty({ required: false }) percent?: number;
  @ApiProperty({ required: false }) stage?: string;
  @ApiProperty({ enum: PAYMENTS }) status!: TrancheView['status'];
  @ApiProperty({ type: 'integer', required: false }) amount?: number;
  @ApiProperty({ type: PaymentPaperDto, required: false }) spp?: PaymentPaperDto;
  @ApiProperty({ type: PaymentPaperDto, required: false }) spm?: PaymentPaperDto;
  @ApiProperty({ type: PaymentPaperDto, required: false }) sp2d?: PaymentPaperDto;
  @ApiProperty({ type: [EvidenceNeedDto] }) evidence!: readonly EvidenceNeedDto[];
}

export class LeftoverDto {
  @ApiProperty({ type: 'integer' }) amount!: number;
  @ApiProperty({ required: false }) depositReference?: string;
}

export class MoneyViewDto implements MoneyView {
  @ApiProperty({ type: ContractDto, required: false }) contract?: ContractDto;
  @ApiProperty({ type: [TrancheViewDto] }) tranches!: readonly TrancheViewDto[];
  @ApiProperty({ type: 'integer' }) disbursed!: number;
  @ApiProperty({ type: LeftoverDto, required: false }) leftover?: LeftoverDto;
}
