import { Controller, Get, Inject, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { AnnotatedImports, ImportDesk, ImportTemplates, WORKBOOKS, type Principal, type Workbooks } from '@app/engine';
import { COMMAND_OF_KIND, mayCommand } from '@app/programme';
import { CurrentPrincipal } from '../access/current-principal.js';
import { Allow } from '../access/rules.js';
import { Answers } from '../documentation/answers.js';
import { ImportPath } from '../documentation/parameters.js';
import { SHEET_TYPES } from '../input/sheet-body.js';
import { ProblemError } from '../problems/problem.js';
import { TemplateQueryDto } from './asking.dto.js';

/** What people take from an import to their own spreadsheet. */
@ApiTags('imports')
@Controller('v1/imports')
export class ImportFilesController {
  constructor(
    @Inject(ImportDesk) private readonly desk: ImportDesk,
    @Inject(ImportTemplates) private readonly templates: ImportTemplates,
    @Inject(AnnotatedImports) private readonly annotations: AnnotatedImports,
    @Inject(WORKBOOKS) private readonly workbooks: Workbooks,
  ) {}

  @Get('template.xlsx')
  @Allow('imports.use')
  @ApiOperation({ summary: 'Unduh templat / Download a template', description: 'Terisi dengan keadaan sekarang di wilayah wewenang Anda. / Filled with what is known now within your authority.' })
  @Answers(200, String, { query: true, contentType: SHEET_TYPES.xlsx })
  async template(@Query() { kind, programme, fiscalYear }: TemplateQueryDto, @CurrentPrincipal() { actor, scope }: Principal): Promise<StreamableFile> {
    const unmet = mayCommand(actor.role, COMMAND_OF_KIND[kind]);
    if (unmet.length > 0) throw new ProblemError('not-allowed', { members: { unmet } });
    const file = await this.workbooks.template(this.templates.of({ scope, programme, fiscalYear, kind }));
    return asFile(file, `templat-${kind}-${programme}-${fiscalYear}`);
  }

  @Get(':id/annotated.xlsx')
  @Allow('imports.use')
  @ImportPath()
  @ApiOperation({ summary: 'Berkas Anda dengan kesalahannya / Your file with what is wrong in it' })
  @Answers(200, String, { also: [404], contentType: SHEET_TYPES.xlsx })
  async annotated(@Param('id') id: string, @CurrentPrincipal() principal: Principal): Promise<StreamableFile> {
    const draft = await this.desk.find(principal, id);
    if (draft?.counts === undefined) throw new ProblemError('not-found');
    return asFile(await this.annotations.of(draft), `kesalahan-${id}`);
  }
}

const asFile = (bytes: Buffer, name: string): StreamableFile =>
  new StreamableFile(bytes, { type: SHEET_TYPES.xlsx, disposition: `attachment; filename="${name}.xlsx"` });
