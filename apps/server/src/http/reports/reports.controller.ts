import { Controller, Get, Inject, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { dayIn } from '@app/kernel';
import { CLOCK, ReportRows, reportSheet, shippedForms, type Clock, type Principal } from '@app/engine';
import { assumedColumns, periodOf, type ReportForm } from '@app/programme';
import { CurrentPrincipal } from '../access/current-principal.js';
import { Allow } from '../access/rules.js';
import { Answers } from '../documentation/answers.js';
import { ExportRoute, formatIn } from '../exports/export-route.js';
import { SheetDesk } from '../exports/sheet-desk.js';
import { ProblemError } from '../problems/problem.js';
import { ReportFormsDto, ReportQueryDto } from './reports.dto.js';

/** Report forms, filled in from the tables and from the histories of the period. */
@ApiTags('reports')
@Controller('v1/reports')
export class ReportsController {
  /** Read here already: the application does not start with a form that cannot be filled in. */
  private readonly forms = shippedForms();

  constructor(@Inject(SheetDesk) private readonly desk: SheetDesk, @Inject(ReportRows) private readonly rows: ReportRows, @Inject(CLOCK) private readonly clock: Clock) {}

  @Get()
  @Allow('locations.read')
  @ApiOperation({ summary: 'Formulir laporan, dan apa yang masih diasumsikan / Report forms, and what of them is assumed' })
  @Answers(200, ReportFormsDto)
  list(): ReportFormsDto {
    return { forms: [...this.forms.values()].map((form) => ({ ...form, assumedColumns: assumedColumns(form).length })) };
  }

  @ExportRoute({ path: ':form', allow: 'locations.read', summary: 'Unduh formulir laporan yang terisi / Download a report form, filled in' })
  @ApiParam({ name: 'form', schema: { type: 'string', maxLength: 120, example: 'padat-karya-bulanan' } })
  async fillIn(@Param('form') key: string, @Param('format') format: string, @Query() query: ReportQueryDto, @CurrentPrincipal() principal: Principal): Promise<StreamableFile> {
    const form = this.formOf(key);
    const { programme, fiscalYear, province, satker, month, until, lang: language = 'id' } = query;
    const period = periodOf(form.period, fiscalYear, { month, until }, dayIn('WIB', this.clock.now()));
    const filters = { programme, fiscalYear, province, satker };
    const portions = this.rows.of(form, { period, filters, scope: principal.scope, language, stages: await this.desk.stageNames() });
    return this.desk.handOut({ principal, format: formatIn(format), language }, reportSheet(form, { period, filters, language, portions }));
  }

  private formOf(key: string): ReportForm {
    const form = this.forms.get(key);
    if (form === undefined) throw new ProblemError('not-found');
    return form;
  }
}
