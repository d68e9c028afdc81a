import { Controller, Inject, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { KeptPreview, Principal } from '@app/engine';
import type { Bilingual } from '@app/kernel';
import { WORDS_OF_SHEETS, type StageChange } from '@app/programme';
import { previewLoadSheet, previewLocationSheet, previewRowSheet, type PlacedStageChange } from '@app/read-models';
import { CurrentPrincipal } from '../access/current-principal.js';
import { PreviewPath, SchedulePath } from '../documentation/parameters.js';
import { atOnce, ExportDesk } from '../exports/export-desk.js';
import { ExportRoute } from '../exports/export-route.js';
import { LanguageDto } from '../exports/language.dto.js';
import { concerned, LookedAt, type PreviewPath as At } from './looked-at.js';
import { PreviewLocationsExportDto } from './preview-pages.dto.js';

const PORTION = 200;

/** What a preview counted as files. They rest on no table but on what was counted when it was. */
@ApiTags('exports')
@Controller('v1/exports/schedules/:programme/:fiscalYear/previews/:preview')
export class PreviewExportsController {
  constructor(@Inject(ExportDesk) private readonly desk: ExportDesk, @Inject(LookedAt) private readonly looked: LookedAt) {}

  @ExportRoute({ path: 'rows', allow: 'schedules.read', summary: 'Unduh akibat simulasi per provinsi dan tahapan / Download the effect of a what-if', also: [410] })
  @SchedulePath()
  @PreviewPath()
  async rows(@Param() at: At, @Param('format') format: string, @Query() query: LanguageDto, @CurrentPrincipal() principal: Principal): Promise<StreamableFile> {
    const kept = await this.looked.find(at, principal);
    const rows = kept.rows.map((row) => ({ ...row, programme: at.programme, provinceName: this.looked.provinceName(row.province) }));
    return this.desk.list(previewRowSheet, undefined, atOnce(rows), notes(at, kept))(format, { ...query, ...scheduleOf(at) }, principal);
  }

  @ExportRoute({ path: 'load', allow: 'schedules.read', summary: 'Unduh beban per satker dan pekan menurut simulasi / Download the load by Satker and week', also: [410] })
  @SchedulePath()
  @PreviewPath()
  async load(@Param() at: At, @Param('format') format: string, @Query() query: LanguageDto, @CurrentPrincipal() principal: Principal): Promise<StreamableFile> {
    const kept = await this.looked.find(at, principal);
    return this.desk.list(previewLoadSheet, undefined, atOnce(kept.load), notes(at, kept))(format, { ...query, ...scheduleOf(at) }, principal);
  }

  @ExportRoute({ path: 'locations', allow: 'schedules.read', summary: 'Unduh lokasi yang terkena simulasi / Download the locations that a what-if concerns', also: [410] })
  @SchedulePath()
  @PreviewPath()
  async locations(@Param() at: At, @Param('format') format: string, @Query() query: PreviewLocationsExportDto, @CurrentPrincipal() principal: Principal): Promise<StreamableFile> {
    const kept = await this.looked.find(at, principal);
    const changes = concerned(kept, query);
    this.desk.insistOnRoom(format, () => changes.length);
    return this.desk.list(previewLocationSheet, undefined, this.placed(changes), notes(at, kept))(format, { ...query, ...scheduleOf(at) }, principal);
  }

  private async *placed(changes: readonly StageChange[]): AsyncGenerator<readonly PlacedStageChange[]> {
    for (let from = 0; from < changes.length; from += PORTION) yield this.looked.placed(changes.slice(from, from + PORTION));
  }
}

const scheduleOf = ({ programme, fiscalYear }: At) => ({ programme, fiscalYear });

const notes = ({ preview }: At, { at }: KeptPreview): readonly Bilingual[] => [WORDS_OF_SHEETS.counted(preview, at)];
