import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import type { Bilingual } from '@app/kernel';
import { ATTENTION, QUADRANTS, type Attention, type Cards, type FigureName, type OfficeFigures, type ProvinceFigures, type Quadrant, type StageCell } from '@app/read-models';
import { Moment } from '../fields/index.js';
import { LocationFiltersDto } from '../locations/location-list.dto.js';
import { BilingualDto } from '../problems/problem.dto.js';

export class CardsDto implements Cards {
  @ApiProperty({ type: 'integer' }) locations!: number;
  @ApiProperty({ type: 'integer' }) active!: number;
  @ApiProperty({ type: 'integer' }) late!: number;
  @ApiProperty({ required: false }) latePercent?: number;
  @ApiProperty({ type: 'integer', description: 'Against the count seven days ago.' }) lateChange!: number;
  @ApiProperty({ type: 'integer' }) dueSoon!: number;
  @ApiProperty({ type: 'integer' }) critical!: number;
  @ApiProperty({ required: false }) physical?: number;
  @ApiProperty({ required: false, description: 'Today, by the newest revision of every schedule.' }) planned?: number;
  @ApiProperty({ required: false, description: 'By the first schedule.' }) firstPlanned?: number;
  @ApiProperty({ required: false, description: 'Points.' }) deviation?: number;
  @ApiProperty({ required: false, description: 'Points, by the first schedule.' }) firstDeviation?: number;
  @ApiProperty({ required: false }) absorption?: number;
  @ApiProperty({ type: 'integer' }) handedOver!: number;
}

export class StageCellDto implements StageCell {
  @ApiProperty() programme!: string;
  @ApiProperty({ required: false, description: 'Absent before the first.' }) stage?: string;
  @ApiProperty({ type: 'integer' }) locations!: number;
  @ApiProperty({ type: 'integer' }) late!: number;
  @ApiProperty({ required: false, description: 'Of those whose contract was not terminated.' }) medianDays?: number;
  @ApiProperty({ required: false, description: 'Of the late ones.' }) medianDaysLate?: number;
}

export class ProvinceFiguresDto implements ProvinceFigures {
  @ApiProperty() province!: string;
  @ApiProperty() provinceName!: string;
  @ApiProperty({ type: 'integer' }) locations!: number;
  @ApiProperty({ type: 'integer' }) active!: number;
  @ApiProperty({ type: 'integer' }) late!: number;
  @ApiProperty({ required: false }) latePercent?: number;
  @ApiProperty({ required: false }) medianDaysLate?: number;
  @ApiProperty({ type: 'integer', required: false }) mostDaysLate?: number;
  @ApiProperty({ type: 'integer', description: 'Amounts of the SK: what deviation and absorption weigh.' }) amount!: number;
  @ApiProperty({ required: false }) deviation?: number;
  @ApiProperty({ required: false }) absorption?: number;
  @ApiProperty({ required: false }) onTime?: number;
  @ApiProperty({ required: false }) quality?: number;
  @ApiProperty({ type: 'integer', description: 'Locations with a spot check.' }) checked!: number;
  @ApiProperty({ enum: QUADRANTS, required: false, description: 'Time, then quality.' }) quadrant?: Quadrant;
}

export class OfficeFiguresDto implements OfficeFigures {
  @ApiProperty() satker!: string;
  @ApiProperty({ type: [String], description: 'Names of those in which its locations lie.' }) provinces!: readonly string[];
  @ApiProperty({ type: 'integer' }) locations!: number;
  @ApiProperty({ type: 'integer' }) late!: number;
  @ApiProperty({ required: false }) latePercent?: number;
  @ApiProperty({ required: false }) medianDaysLate?: number;
  @ApiProperty({ type: 'integer', required: false }) mostDaysLate?: number;
  @ApiProperty({ required: false }) deviation?: number;
  @ApiProperty({ required: false, description: 'Per cent of the stages.' }) onTime?: number;
}

export class QuadrantBoundsDto {
  @ApiProperty() onTime!: number;
  @ApiProperty() quality!: number;
}

class AttentionDto implements Attention {
  @ApiProperty({ enum: ATTENTION }) band!: Attention['band'];
  @ApiProperty({ type: 'integer', description: 'As many rows as the list of deadlines has in this band.' }) deadlines!: number;
  @ApiProperty({ type: BilingualDto }) counts!: Bilingual;
}

export class SummaryQueryDto extends LocationFiltersDto {
  @Moment({ optional: true, note: 'What the system knew then. / Yang diketahui sistem saat itu.' }) asOf?: string;
}

@ApiExtraModels(BilingualDto)
export class SummaryDto {
  @ApiProperty({ type: CardsDto }) cards!: CardsDto;
  @ApiProperty({ type: [StageCellDto], description: 'Programme by the stage where locations stand.' }) matrix!: readonly StageCellDto[];
  @ApiProperty({ type: [ProvinceFiguresDto], description: 'By code.' }) provinces!: readonly ProvinceFiguresDto[];
  @ApiProperty({ type: [OfficeFiguresDto], description: 'The one with most days late first.' }) offices!: readonly OfficeFiguresDto[];
  @ApiProperty({ type: [AttentionDto], description: 'What to look at.' }) attention!: readonly Attention[];
  @ApiProperty({ type: QuadrantBoundsDto, description: 'From which time and quality are called good.' }) bounds!: QuadrantBoundsDto;
  @ApiProperty({ format: 'date-time', description: 'The moment it is counted for.' }) now!: string;
  @ApiProperty({ required: false, description: 'Up to where the journal is in the figures.' }) position?: string;
  @ApiProperty({ type: 'object', additionalProperties: { $ref: getSchemaPath(BilingualDto) }, description: 'What each figure counts, by its name.' }) definitions!: Readonly<Record<FigureName, Bilingual>>;
}
