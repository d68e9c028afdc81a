import { ApiProperty } from '@nestjs/swagger';
import type { MatrixCell, MoneyTotal, Overview, ProvinceCell, SituationCounts } from '@app/read-models';
import { Moment, OneOf, QueryCount, Text } from '../fields/index.js';
import { FindingCountsDto, LabourSumsDto } from '../locations/location-item.dto.js';
import { LocationFiltersDto } from '../locations/location-list.dto.js';

const LARGEST_PAGE = 200;

export class OverviewQueryDto extends LocationFiltersDto {
  @Moment({ optional: true, note: 'What the system knew then. / Yang diketahui sistem saat itu.' }) asOf?: string;
  @OneOf(['province'], { optional: true, note: 'Also the matrix of each province. / Juga matriks setiap provinsi.' }) by?: 'province';
  @Text({ max: 2000, optional: true, note: 'Of the provinces: the nextCursor of the page before. / Dari matriks provinsi: nextCursor halaman sebelumnya.' }) cursor?: string;
  @QueryCount({ min: 1, max: LARGEST_PAGE, optional: true, note: 'Of the provinces. / Dari matriks provinsi.' }) limit?: number;
}

export class SituationCountsDto implements SituationCounts {
  @ApiProperty({ type: 'integer' }) active!: number;
  @ApiProperty({ type: 'integer' }) suspended!: number;
  @ApiProperty({ type: 'integer' }) finished!: number;
  @ApiProperty({ type: 'integer' }) cancelled!: number;
  @ApiProperty({ type: 'integer' }) replaced!: number;
  @ApiProperty({ type: 'integer' }) terminated!: number;
}

export class MatrixCellDto implements MatrixCell {
  @ApiProperty() programme!: string;
  @ApiProperty({ required: false }) stage?: string;
  @ApiProperty({ type: 'integer' }) locations!: number;
  @ApiProperty({ type: SituationCountsDto }) situations!: SituationCountsDto;
  @ApiProperty({ required: false, description: 'Calendar days at the stage.' }) medianDays?: number;
}

export class ProvinceCellDto extends MatrixCellDto implements ProvinceCell {
  @ApiProperty() province!: string;
  @ApiProperty() provinceName!: string;
}

export class MoneySumsDto {
  @ApiProperty({ type: 'integer' }) contracts!: number;
  @ApiProperty({ type: 'integer' }) contracted!: number;
  @ApiProperty({ type: 'integer' }) disbursed!: number;
}

export class MoneyTotalDto extends MoneySumsDto implements MoneyTotal {
  @ApiProperty({ description: 'A programme.' }) group!: string;
  @ApiProperty({ type: 'integer' }) locations!: number;
  @ApiProperty({ type: 'integer' }) requested!: number;
  @ApiProperty({ required: false }) physical?: number;
}

export class CompletedDto {
  @ApiProperty({ type: 'integer' }) kpp!: number;
  @ApiProperty({ type: 'integer' }) lpj!: number;
  @ApiProperty({ type: 'integer' }) bast!: number;
}

export class FiguresDto implements Overview {
  @ApiProperty({ type: 'integer' }) locations!: number;
  @ApiProperty({ type: SituationCountsDto }) situations!: SituationCountsDto;
  @ApiProperty({ type: MoneySumsDto }) money!: MoneySumsDto;
  @ApiProperty({ required: false, description: 'Mean percentage in the field, weighted by contract amount.' }) physical?: number;
  @ApiProperty({ type: LabourSumsDto }) labour!: LabourSumsDto;
  @ApiProperty({ type: CompletedDto }) completed!: CompletedDto;
  @ApiProperty({ type: FindingCountsDto }) findings!: FindingCountsDto;
  @ApiProperty({ type: 'integer' }) accelerated!: number;
  @ApiProperty({ type: 'integer' }) crossedYear!: number;
}

export class OverviewDto {
  @ApiProperty({ format: 'date-time', required: false }) asOf?: string;
  @ApiProperty({ type: [MatrixCellDto], description: 'Programme by current stage.' }) matrix!: MatrixCellDto[];
  @ApiProperty({ type: [ProvinceCellDto], required: false, description: 'Where it was asked for: programme by current stage in each province, wherever there are any, in pages.' }) provinces?: readonly ProvinceCellDto[];
  @ApiProperty({ type: 'integer', required: false, description: 'Of the provinces, in all pages.' }) total?: number;
  @ApiProperty({ required: false, description: 'Of the provinces.' }) nextCursor?: string;
  @ApiProperty({ type: FiguresDto, required: false }) figures?: FiguresDto;
  @ApiProperty({ type: [MoneyTotalDto], required: false, description: 'By programme, of now; absent with asOf.' }) money?: MoneyTotalDto[];
}
