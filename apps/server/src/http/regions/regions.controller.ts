import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { REGIONS, type Regions } from '@app/engine';
import { REGION_LEVELS } from '@app/programme';
import { SignedIn } from '../access/rules.js';
import { Answers } from '../documentation/answers.js';
import { Region } from '../fields/index.js';

class RegionsQueryDto {
  @Region({ optional: true, note: 'The region to look into; without it, the provinces. / Wilayah yang dibuka; tanpanya, provinsi.' }) within?: string;
}

class NamedRegionDto {
  @ApiProperty({ description: 'As the register has it, with dots.' }) code!: string;
  @ApiProperty() name!: string;
}

class RegionListDto {
  @ApiProperty({ type: [NamedRegionDto], description: 'One level further down, by code.' }) regions!: NamedRegionDto[];
  @ApiProperty({ description: 'The register, its version, and whom to credit.' }) source!: string;
}

@ApiTags('regions')
@Controller('v1/regions')
export class RegionsController {
  constructor(@Inject(REGIONS) private readonly regions: Regions) {}

  @Get()
  @SignedIn()
  @ApiOperation({ summary: 'Daftar wilayah / The register of regions' })
  @Answers(200, RegionListDto, { query: true })
  list(@Query() { within }: RegionsQueryDto): RegionListDto {
    const level = REGION_LEVELS[within === undefined ? 0 : within.split('.').length]; // one more part, one level further down
    const found = level === undefined ? [] : this.regions.within(within, level);
    return { regions: found.map(({ code, name }) => ({ code, name })), source: this.regions.source };
  }
}
