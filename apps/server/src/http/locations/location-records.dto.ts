import { ApiProperty } from '@nestjs/swagger';
import { ROLES, type PlainDate, type Role } from '@app/kernel';
import type { Evidence, Finding, KnownLocation, LabourReport, ProgressReport } from '@app/programme';
import type { LocationView } from '@app/read-models';
import { FileReferenceDto } from '../commands/file-reference.dto.js';
import { BilingualDto } from '../problems/problem.dto.js';
import { LabourSumsDto } from './location-item.dto.js';
import { LabelledDto } from './location-parts.dto.js';

type Of<List extends readonly unknown[]> = List[number];

export class DocumentDto implements Of<LocationView['documents']> {
  @ApiProperty() evidence!: string;
  @ApiProperty() document!: string;
  @ApiProperty({ type: BilingualDto }) label!: BilingualDto;
  @ApiProperty({ required: false }) work?: string;
  @ApiProperty({ enum: ['submitted', 'returned', 'verified'] }) status!: Evidence['status'];
  @ApiProperty({ type: [FileReferenceDto] }) files!: readonly FileReferenceDto[];
  @ApiProperty({ enum: ROLES }) submittedBy!: Role;
  @ApiProperty({ enum: ROLES, isArray: true }) verifiedBy!: readonly Role[];
  @ApiProperty({ enum: ROLES, required: false }) awaiting?: Role;
}

export class WorkDto implements Of<LocationView['works']> {
  @ApiProperty() work!: string;
  @ApiProperty() name!: string;
  @ApiProperty() institution!: string;
  @ApiProperty({ type: 'integer' }) amount!: number;
  @ApiProperty({ required: false }) volume?: string;
  @ApiProperty() physical!: number;
}

export class ProgressReportDto implements ProgressReport {
  @ApiProperty() report!: string;
  @ApiProperty({ required: false }) work?: string;
  @ApiProperty() percent!: number;
  @ApiProperty({ type: 'string', format: 'date' }) observedOn!: PlainDate;
  @ApiProperty({ type: [FileReferenceDto] }) photos!: readonly FileReferenceDto[];
  @ApiProperty({ required: false }) correctedBy?: string;
}

export class PhysicalDto {
  @ApiProperty({ description: 'In the field; never derived from money.' }) percent!: number;
  @ApiProperty({ type: [ProgressReportDto] }) reports!: readonly ProgressReportDto[];
}

export class LabourReportDto extends LabourSumsDto implements LabourReport {
  @ApiProperty() report!: string;
  @ApiProperty({ required: false }) work?: string;
  @ApiProperty({ example: '2021-08' }) month!: string;
  @ApiProperty({ type: 'integer' }) affected!: number;
  @ApiProperty({ type: 'integer', required: false }) breadwinners?: number;
  @ApiProperty({ type: 'integer' }) youngestAge!: number;
  @ApiProperty({ required: false }) correctedBy?: string;
}

export class LabourDto extends LabourSumsDto {
  @ApiProperty({ type: [LabourReportDto] }) reports!: readonly LabourReportDto[];
}

export class FindingDto implements Of<LocationView['findings']> {
  @ApiProperty() finding!: string;
  @ApiProperty() blocking!: boolean;
  @ApiProperty({ enum: ['bpkp', 'itjen', 'bpk', 'internal'] }) auditor!: Finding['auditor'];
  @ApiProperty() reference!: string;
  @ApiProperty({ enum: ['open', 'followed-up', 'settled'] }) status!: Finding['status'];
  @ApiProperty({ type: [String] }) followUps!: readonly string[];
}

export class SpotCheckDto implements Of<LocationView['spotChecks']> {
  @ApiProperty() check!: string;
  @ApiProperty({ type: 'string', format: 'date' }) checkedOn!: PlainDate;
  @ApiProperty() score!: number;
  @ApiProperty({ type: LabelledDto }) band!: LabelledDto;
}

export class SuspensionDto implements Of<LocationView['suspensions']> {
  @ApiProperty() reasonClass!: string;
  @ApiProperty({ type: 'string', format: 'date' }) from!: PlainDate;
  @ApiProperty({ type: 'string', format: 'date' }) until!: PlainDate;
  @ApiProperty({ type: 'string', format: 'date', required: false }) resumedOn?: PlainDate;
}

export class SuspensionUnderWayDto extends SuspensionDto {
  @ApiProperty({ type: BilingualDto }) label!: BilingualDto;
}

export class InstitutionDto implements NonNullable<KnownLocation['institution']> {
  @ApiProperty() kind!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: [String] }) villages!: readonly string[];
  @ApiProperty({ type: 'integer' }) members!: number;
  @ApiProperty({ type: 'integer' }) women!: number;
  @ApiProperty({ type: 'string', format: 'date' }) formedOn!: PlainDate;
  @ApiProperty({ required: false }) deed?: string;
}

export class ExtensionDto implements Of<KnownLocation['extensions']> {
  @ApiProperty() stage!: string;
  @ApiProperty({ type: 'string', format: 'date' }) newDueOn!: PlainDate;
  @ApiProperty() reference!: string;
  @ApiProperty({ type: 'integer' }) suspensionsBefore!: number;
}
