import { applyDecorators, Controller, HttpCode, Inject, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { bilingual, dayIn, type Bilingual } from '@app/kernel';
import { CLOCK, Reconciler, SHEET_FORMATS, type Clock, type Principal, type Reconciliation } from '@app/engine';
import { longDate, periodOf, WORDS_OF_RECONCILIATION as WORDS, type ComparedFigure } from '@app/programme';
import { CurrentPrincipal } from '../access/current-principal.js';
import { Allow } from '../access/rules.js';
import { Answers } from '../documentation/answers.js';
import { atOnce } from '../exports/export-desk.js';
import { formatIn } from '../exports/export-route.js';
import { SheetDesk } from '../exports/sheet-desk.js';
import { invalidInput } from '../input/input-errors.js';
import { CurrentSheet, SHEET_TYPES, TakesSheet, type SentSheet } from '../input/sheet-body.js';
import { ReadsOwnWrites } from '../reading/caught-up.interceptor.js';
import type { ReportPlaceDto } from '../reports/reports.dto.js';
import { reconciliationSheet } from './reconciliation-sheet.js';
import { ReconciliationDto, ReconciliationQueryDto, ReconciliationSheetDto } from './reconciliations.dto.js';

const USUAL_PAGE = 50;
const PROBLEMS_SHOWN = 100;

type Compared = Extract<Reconciliation, { kind: 'compared' }>;

const ReconciliationRoute = (path: string): MethodDecorator => applyDecorators(Post(path), HttpCode(200), Allow('locations.read'), ReadsOwnWrites(), TakesSheet());

/** Somebody else's figures beside ours. Nothing is recorded, whatever the difference. */
@ApiTags('reconciliations')
@Controller('v1/reconciliations')
export class ReconciliationsController {
  constructor(@Inject(Reconciler) private readonly reconciler: Reconciler, @Inject(SheetDesk) private readonly desk: SheetDesk, @Inject(CLOCK) private readonly clock: Clock) {}

  @ReconciliationRoute('')
  @ApiOperation({ summary: 'Bandingkan unduhan e-Mon dengan angka di sini / Compare an e-Mon export with the figures here' })
  @Answers(200, ReconciliationDto, { body: true, query: true })
  async compare(@CurrentSheet() sheet: SentSheet, @Query() query: ReconciliationQueryDto, @CurrentPrincipal() principal: Principal): Promise<ReconciliationDto> {
    const { comparison: { rows, totals, counts }, problems, compared, missing } = await this.compared(sheet, query, principal);
    const { verdict, skip = 0, limit = USUAL_PAGE } = query;
    const asked = verdict === undefined ? rows : rows.filter((row) => row.verdict === verdict);
    const { source, clause } = this.reconciler.mapping;
    return {
      source, clause, until: this.periodIn(query).until, compared: compared.map(told), missing: missing.map(told), counts, totals,
      rows: asked.slice(skip, skip + limit), total: asked.length, problems: problems.slice(0, PROBLEMS_SHOWN), problemsInAll: problems.length,
    };
  }

  @ReconciliationRoute('sheet.:format')
  @ApiParam({ name: 'format', schema: { type: 'string', enum: [...SHEET_FORMATS] } })
  @ApiOperation({ summary: 'Unduh perbandingannya / Download the comparison' })
  @Answers(200, String, { body: true, query: true, also: [404], contentType: Object.values(SHEET_TYPES) })
  async sheet(@CurrentSheet() sheet: SentSheet, @Param('format') extension: string, @Query() query: ReconciliationSheetDto, @CurrentPrincipal() principal: Principal): Promise<StreamableFile> {
    const format = formatIn(extension);
    const { lang: language = 'id' } = query;
    const { comparison, compared, missing, problems } = await this.compared(sheet, query, principal);
    const { columns, rows } = reconciliationSheet(comparison, compared, language);
    return this.desk.handOut({ principal, format, language }, {
      name: WORDS.name, title: WORDS.title, filters: query, table: 'location_board', columns, portions: atOnce(rows), cells: (cells) => cells,
      notes: [WORDS.until(longDate(this.periodIn(query).until)), ...this.assumption(), ...notIn(missing), ...problems.slice(0, PROBLEMS_SHOWN).map(({ row, sentence }) => bilingual(`Baris ${row}: ${sentence.id}`, `Row ${row}: ${sentence.en}`))],
    });
  }

  private async compared({ bytes, format }: SentSheet, query: ReportPlaceDto, { scope }: Principal): Promise<Compared> {
    const { programme, fiscalYear, province, satker } = query;
    const asked = { period: this.periodIn(query), filters: { programme, fiscalYear, province, satker }, scope, stages: await this.desk.stageNames() };
    const outcome = await this.reconciler.compare({ bytes, name: `unggahan.${format}` }, asked);
    if (outcome.kind === 'refused') throw invalidInput({ in: 'body', pointer: '', ...outcome.refusal });
    return outcome;
  }

  private periodIn({ fiscalYear, until }: ReportPlaceDto) {
    return periodOf('day', fiscalYear, { until }, dayIn('WIB', this.clock.now()));
  }

  private assumption(): readonly Bilingual[] {
    return this.reconciler.mapping.source === 'A' ? [WORDS.assumed] : [];
  }
}

const told = ({ key, title, tolerance }: ComparedFigure) => ({ key, title, tolerance });

const notIn = (missing: readonly ComparedFigure[]): readonly Bilingual[] => missing.length === 0 ? [] : [WORDS.notCompared(missing.map(({ title }) => title).join(', '))];
