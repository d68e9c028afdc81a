import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DraftShelf, ImportDesk, type DeskOutcome, type ImportDraft, type Principal } from '@app/engine';
import { IMPORT_REFUSALS } from '@app/programme';
import { CurrentPrincipal } from '../access/current-principal.js';
import { Allow } from '../access/rules.js';
import { Answers } from '../documentation/answers.js';
import { ImportPath } from '../documentation/parameters.js';
import { invalidInput } from '../input/input-errors.js';
import { CurrentSheet, TakesSheet, type SentSheet } from '../input/sheet-body.js';
import { ProblemError } from '../problems/problem.js';
import { ApplyDto, ImportListQueryDto, MappingDto, RowsQueryDto, UndoDto, UploadQueryDto } from './asking.dto.js';
import { ImportDto, ImportEffectDto, ImportListDto, ImportRowsDto } from './imports.dto.js';
import { importDto, pageOf, summaryOf } from './told-import.js';

const USUAL_LIST = 40;
const REFUSED_SHOWN = 50;
const NOT_CHECKED = { code: 'import.not-checked', sentence: IMPORT_REFUSALS['import.not-checked']() } as const;

/** Lists on their way into the journal: uploaded, mapped, checked, looked at, applied, and taken back. Everybody sees their own. */
@ApiTags('imports')
@Controller('v1/imports')
export class ImportsController {
  constructor(@Inject(ImportDesk) private readonly desk: ImportDesk, @Inject(DraftShelf) private readonly shelf: DraftShelf) {}

  @Post()
  @HttpCode(201)
  @Allow('imports.use')
  @TakesSheet()
  @ApiOperation({ summary: 'Unggah daftar / Upload a list', description: 'Belum ada yang dicatat. Berkas yang sama adalah impor yang sama. / Nothing is recorded yet. The same file is the same import.' })
  @Answers(201, ImportDto, { query: true, also: [409, 413, 415] })
  async upload(@Query() { kind, name }: UploadQueryDto, @CurrentSheet() { bytes }: SentSheet, @CurrentPrincipal() principal: Principal): Promise<ImportDto> {
    return told(await this.desk.upload(principal, { kind, name, bytes }));
  }

  @Get()
  @Allow('imports.use')
  @ApiOperation({ summary: 'Impor Anda / Your imports' })
  @Answers(200, ImportListDto, { query: true })
  async list(@Query() { limit = USUAL_LIST }: ImportListQueryDto, @CurrentPrincipal() principal: Principal): Promise<ImportListDto> {
    return { imports: (await this.desk.list(principal)).slice(0, limit).map(summaryOf) };
  }

  @Get(':id')
  @Allow('imports.use')
  @ImportPath()
  @ApiOperation({ summary: 'Keadaan satu impor / Where an import stands' })
  @Answers(200, ImportDto, { also: [404] })
  async read(@Param('id') id: string, @CurrentPrincipal() principal: Principal): Promise<ImportDto> {
    return importDto(await this.own(principal, id));
  }

  @Post(':id/mapping')
  @HttpCode(200)
  @Allow('imports.use')
  @ImportPath()
  @ApiOperation({ summary: 'Petakan kolom dan periksa / Map the columns and check' })
  @Answers(200, ImportDto, { body: true, also: [404, 409] })
  async map(@Param('id') id: string, @Body() mapping: MappingDto, @CurrentPrincipal() principal: Principal): Promise<ImportDto> {
    return told(await this.desk.map(principal, await this.own(principal, id), mapping));
  }

  @Get(':id/rows')
  @Allow('imports.use')
  @ImportPath()
  @ApiOperation({ summary: 'Baris yang sudah diperiksa / The rows as they were checked' })
  @Answers(200, ImportRowsDto, { query: true, also: [404] })
  async rows(@Param('id') id: string, @Query() query: RowsQueryDto, @CurrentPrincipal() principal: Principal): Promise<ImportRowsDto> {
    await this.own(principal, id);
    const [rows, reports, undone] = await Promise.all([this.shelf.rows(id), this.shelf.reports(id), this.shelf.undoReports(id)]);
    return pageOf({ rows, reports, undone }, query);
  }

  @Get(':id/effect')
  @Allow('imports.use')
  @ImportPath()
  @ApiOperation({ summary: 'Pratinjau dampak / What applying would do', description: 'Tidak ada yang dicatat. / Nothing is recorded.' })
  @Answers(200, ImportEffectDto, { also: [404, 409] })
  async effect(@Param('id') id: string, @CurrentPrincipal() principal: Principal): Promise<ImportEffectDto> {
    const draft = await this.own(principal, id);
    if (draft.counts === undefined) throw new ProblemError('refused', { members: { unmet: [NOT_CHECKED] } });
    const { refused, ...counts } = await this.desk.effect(principal, draft);
    return { ...counts, refused: refused.length, refusedRows: refused.slice(0, REFUSED_SHOWN) };
  }

  @Post(':id/apply')
  @HttpCode(202)
  @Allow('imports.use')
  @ImportPath()
  @ApiOperation({ summary: 'Terapkan / Apply', description: 'Berjalan di server; kemajuannya ada di keadaan impor. / Carried out by the server; its progress is told by the state of the import.' })
  @Answers(202, ImportDto, { body: true, also: [404, 409] })
  async apply(@Param('id') id: string, @Body() { choice }: ApplyDto, @CurrentPrincipal() principal: Principal): Promise<ImportDto> {
    return told(await this.desk.apply(principal, await this.own(principal, id), choice));
  }

  @Post(':id/undo')
  @HttpCode(202)
  @Allow('imports.use')
  @ImportPath()
  @ApiOperation({ summary: 'Batalkan impor / Undo an import', description: 'Dengan perintah yang membalikkan; riwayat tidak dihapus. / By commands that take it back; no history is erased.' })
  @Answers(202, ImportDto, { body: true, also: [404, 409] })
  async undo(@Param('id') id: string, @Body() { reason, skRevision, skDate }: UndoDto, @CurrentPrincipal() principal: Principal): Promise<ImportDto> {
    const ground = { reason, ...(skRevision !== undefined && { skRevision }), ...(skDate !== undefined && { skDate }) };
    return told(await this.desk.undo(principal, await this.own(principal, id), ground));
  }

  private async own(principal: Principal, id: string): Promise<ImportDraft> {
    const draft = await this.desk.find(principal, id);
    if (draft === undefined) throw new ProblemError('not-found');
    return draft;
  }
}

const told = (outcome: DeskOutcome): ImportDto => {
  switch (outcome.kind) {
    case 'done': return importDto(outcome.draft);
    case 'unreadable': throw invalidInput(...outcome.unmet.map(({ code, sentence }) => ({ in: 'body', pointer: '', code, sentence }) as const));
    case 'refused': throw new ProblemError('refused', { members: { unmet: outcome.unmet } });
    case 'forbidden': throw new ProblemError('not-allowed', { members: { unmet: outcome.unmet } });
  }
};
