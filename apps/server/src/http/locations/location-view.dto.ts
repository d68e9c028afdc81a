import { ApiExtraModels, ApiProperty, getSchemaPath, type ApiPropertyOptions } from '@nestjs/swagger';
import { ROLES, ZONES, type PlainDate, type Role, type Zone } from '@app/kernel';
import { SITUATIONS, type KnownLocation, type Pin } from '@app/programme';
import type { LocationView } from '@app/read-models';
import { SkDto } from '../commands/designation.dto.js';
import { Moment } from '../fields/index.js';
import { AfterDto } from '../reading/after.dto.js';
import { BilingualDto } from '../problems/problem.dto.js';
import { RegionNamesDto, StandingHindranceDto } from './location-item.dto.js';
import { LabelledDto, MoneyViewDto, OverlayDto, StageViewDto } from './location-parts.dto.js';
import { DocumentDto, ExtensionDto, FindingDto, InstitutionDto, LabourDto, PhysicalDto, SpotCheckDto, SuspensionDto, SuspensionUnderWayDto, WorkDto } from './location-records.dto.js';

/** Both at once: what the system knew then of what had happened in the field by then. */
export class MomentsDto extends AfterDto {
  @Moment({ optional: true, note: 'What the system knew then. / Yang diketahui sistem saat itu.' }) asOf?: string;
  @Moment({ optional: true, note: 'What had happened in the field by then. / Yang telah terjadi di lapangan saat itu.' }) validAt?: string;
}

export class PinDto implements Pin {
  @ApiProperty() programme!: string;
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty() hash!: string;
}

export class ProgrammeNameDto {
  @ApiProperty() key!: string;
  @ApiProperty({ type: BilingualDto }) name!: BilingualDto;
}

export class OfficerDto {
  @ApiProperty() account!: string;
  @ApiProperty() unit!: string;
}

export class AccelerationDto {
  @ApiProperty({ type: [String] }) criteria!: readonly string[];
  @ApiProperty() reference!: string;
}

export class CrossedYearDto {
  @ApiProperty() reason!: string;
  @ApiProperty({ required: false }) reference?: string;
}

export class HandoverDto {
  @ApiProperty() bast!: string;
  @ApiProperty({ type: 'string', format: 'date' }) on!: PlainDate;
  @ApiProperty() recipient!: string;
}

export class FunctionalityDto {
  @ApiProperty({ type: 'string', format: 'date' }) observedOn!: PlainDate;
  @ApiProperty({ enum: ['full', 'partial', 'none'] }) functioning!: NonNullable<KnownLocation['functionality']>['functioning'];
  @ApiProperty({ type: 'integer', required: false }) households?: number;
  @ApiProperty({ required: false }) note?: string;
}

export class CancellationDto {
  @ApiProperty() skRevision!: string;
  @ApiProperty() reason!: string;
}

/** None is required: an office may be vacant. */
const OFFICERS = {
  type: 'object', additionalProperties: false, properties: Object.fromEntries(ROLES.map((role) => [role, { $ref: getSchemaPath(OfficerDto) }])),
} as unknown as ApiPropertyOptions;

@ApiExtraModels(OfficerDto)
export class LocationViewDto implements LocationView {
  @ApiProperty({ type: 'integer', description: 'Of the newest event shown; of now, it is the next If-Match.' }) revision!: number;
  @ApiProperty({ type: 'string', format: 'date-time', required: false }) asOf?: string;
  @ApiProperty({ type: 'string', format: 'date-time', required: false }) validAt?: string;
  @ApiProperty() locationId!: string;
  @ApiProperty({ type: ProgrammeNameDto }) programme!: ProgrammeNameDto;
  @ApiProperty({ type: PinDto }) pin!: PinDto;
  @ApiProperty({ type: 'integer' }) fiscalYear!: number;
  @ApiProperty() region!: string;
  @ApiProperty({ type: RegionNamesDto }) names!: RegionNamesDto;
  @ApiProperty({ enum: Object.keys(ZONES), description: 'In which its days end.' }) zone!: Zone;
  @ApiProperty({ type: 'string', format: 'date' }) designatedOn!: PlainDate;
  @ApiProperty({ type: SkDto }) sk!: SkDto;
  @ApiProperty({ type: 'integer' }) amount!: number;
  @ApiProperty() satker!: string;
  @ApiProperty({ required: false }) replaces?: string;
  @ApiProperty({ required: false }) replacedBy?: string;
  @ApiProperty(OFFICERS) officers!: { readonly [R in Role]?: OfficerDto };
  @ApiProperty({ enum: SITUATIONS.filter((situation) => situation !== 'unknown') }) situation!: KnownLocation['situation'];
  @ApiProperty({ type: [OverlayDto], description: 'Lying over the stages for the time being. Whether the DIPA allows a contract is told by the allowed commands.' }) overlays!: readonly OverlayDto[];
  @ApiProperty({ type: [StandingHindranceDto], description: 'Flagged, and not lifted; they stop no clock.' }) hindrances!: readonly StandingHindranceDto[];
  @ApiProperty({ type: LabelledDto, required: false }) currentStage?: LabelledDto;
  @ApiProperty({ type: [StageViewDto] }) stages!: readonly StageViewDto[];
  @ApiProperty({ type: [DocumentDto] }) documents!: readonly DocumentDto[];
  @ApiProperty({ type: InstitutionDto, required: false }) institution?: InstitutionDto;
  @ApiProperty({ type: [WorkDto] }) works!: readonly WorkDto[];
  @ApiProperty({ type: MoneyViewDto }) money!: MoneyViewDto;
  @ApiProperty({ type: PhysicalDto }) physical!: PhysicalDto;
  @ApiProperty({ type: LabourDto }) labour!: LabourDto;
  @ApiProperty({ type: [FindingDto] }) findings!: readonly FindingDto[];
  @ApiProperty({ type: [SpotCheckDto] }) spotChecks!: readonly SpotCheckDto[];
  @ApiProperty({ type: SuspensionUnderWayDto, required: false }) suspension?: SuspensionUnderWayDto;
  @ApiProperty({ type: [SuspensionDto] }) suspensions!: readonly SuspensionDto[];
  @ApiProperty({ type: [ExtensionDto] }) extensions!: readonly ExtensionDto[];
  @ApiProperty({ type: AccelerationDto, required: false }) acceleration?: AccelerationDto;
  @ApiProperty({ type: CrossedYearDto, required: false }) crossedYear?: CrossedYearDto;
  @ApiProperty({ type: HandoverDto, required: false }) handover?: HandoverDto;
  @ApiProperty({ type: FunctionalityDto, required: false }) functionality?: FunctionalityDto;
  @ApiProperty({ type: CancellationDto, required: false }) cancellation?: CancellationDto;
}
