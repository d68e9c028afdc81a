import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Principal } from '@app/engine';
import { listPage } from '@app/read-models';
import { CurrentPrincipal } from '../access/current-principal.js';
import { Allow } from '../access/rules.js';
import { Answers } from '../documentation/answers.js';
import { PreviewPath, SchedulePath } from '../documentation/parameters.js';
import { Screens } from '../reading/screens.js';
import { concerned, LookedAt, type PreviewPath as At } from './looked-at.js';
import { PreviewLoadDto, PreviewLocationsDto, PreviewLocationsQueryDto, PreviewPageDto, PreviewRowsDto } from './preview-pages.dto.js';

const USUAL_PAGE = 100;
/** A location takes more words than a sum. */
const USUAL_LOCATIONS = 50;

/** What a preview counted, in detail: as it was when it was counted. */
@ApiTags('schedules')
@Controller('v1/schedules/:programme/:fiscalYear/previews/:preview')
export class PreviewPagesController {
  constructor(@Inject(LookedAt) private readonly looked: LookedAt, @Inject(Screens) private readonly screens: Screens) {}

  @Get('rows')
  @Allow('schedules.read')
  @SchedulePath()
  @PreviewPath()
  @ApiOperation({ summary: 'Akibat simulasi per provinsi dan tahapan / Effect of a what-if by province and stage' })
  @Answers(200, PreviewRowsDto, { query: true, also: [404, 410] })
  async rows(@Param() at: At, @Query() { cursor, limit = USUAL_PAGE }: PreviewPageDto, @CurrentPrincipal() principal: Principal): Promise<PreviewRowsDto> {
    const { items, ...page } = this.screens.leaf(listPage({ ...at, part: 'rows' }, (await this.looked.find(at, principal)).rows, { cursor, limit }));
    return { rows: items, ...page };
  }

  @Get('load')
  @Allow('schedules.read')
  @SchedulePath()
  @PreviewPath()
  @ApiOperation({ summary: 'Beban per satker dan pekan menurut simulasi / Load by Satker and week by a what-if' })
  @Answers(200, PreviewLoadDto, { query: true, also: [404, 410] })
  async load(@Param() at: At, @Query() { cursor, limit = USUAL_PAGE }: PreviewPageDto, @CurrentPrincipal() principal: Principal): Promise<PreviewLoadDto> {
    const { items, ...page } = this.screens.leaf(listPage({ ...at, part: 'load' }, (await this.looked.find(at, principal)).load, { cursor, limit }));
    return { load: items, ...page };
  }

  @Get('locations')
  @Allow('schedules.read')
  @SchedulePath()
  @PreviewPath()
  @ApiOperation({ summary: 'Lokasi yang terkena simulasi, dengan tanggal lama dan baru / Locations that a what-if concerns, with old and new day' })
  @Answers(200, PreviewLocationsDto, { query: true, also: [404, 410] })
  async locations(@Param() at: At, @Query() { cursor, limit = USUAL_LOCATIONS, ...filters }: PreviewLocationsQueryDto, @CurrentPrincipal() principal: Principal): Promise<PreviewLocationsDto> {
    const changes = concerned(await this.looked.find(at, principal), filters);
    const { items, ...page } = this.screens.leaf(listPage({ ...at, ...filters }, changes, { cursor, limit }));
    return { changes: this.looked.placed(items), locations: new Set(changes.map(({ locationId }) => locationId)).size, ...page };
  }
}
