import { Body, Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { covers } from '@app/kernel';
import { Journal, regionOfSatker, RunBudget, type Envelope, UnreadableStreamError } from '@app/engine';
import { budget, BUDGET_COMMAND_LABELS as LABELS, type BudgetCommand } from '@app/programme';
import { CurrentExchange, type Exchange } from '../access/exchange.js';
import { Allow } from '../access/rules.js';
import { CommandAnswerDto, PreviewDto } from '../commands/command-answer.dto.js';
import { CommandRoute } from '../commands/command-route.js';
import { plainData } from '../commands/envelope-of.js';
import { NationalCommands } from '../commands/national-commands.js';
import { Answers } from '../documentation/answers.js';
import { BudgetPath, ETAG } from '../documentation/parameters.js';
import { FISCAL_YEAR, SATKER } from '../fields/index.js';
import { ProblemError } from '../problems/problem.js';
import { BudgetDto, MakeDipaRevisionEffectiveDto, OpenDipaRevisionDto, RecordDipaDto } from './budgets.dto.js';

const commandRoute = (command: BudgetCommand['type']): MethodDecorator =>
  CommandRoute({ command, of: 'satker', label: LABELS[command], answer: CommandAnswerDto });

/** The DIPA of a satker in a fiscal year. */
@ApiTags('budgets')
@Controller('v1/budgets/:satker/:fiscalYear')
export class BudgetsController {
  constructor(@Inject(NationalCommands) private readonly commands: NationalCommands, @Inject(Journal) private readonly journal: Journal) {}

  @Get()
  @Allow('budgets.read')
  @BudgetPath()
  @ApiOperation({ summary: 'DIPA suatu satker / The DIPA of a Satker' })
  @Answers(200, BudgetDto, { also: [404, 410], headers: ETAG })
  async read(@Param('satker') satker: string, @Param('fiscalYear') year: string, @CurrentExchange() { principal, response }: Exchange): Promise<BudgetDto> {
    const fiscalYear = soundYear(year);
    if (!SATKER.accepts(satker) || !covers(principal.scope, regionOfSatker(satker))) throw new ProblemError('not-found');
    const { state, revision, stream, unreadable } = await this.journal.load(budget, `${satker}-${fiscalYear}`);
    if (unreadable !== undefined) throw new UnreadableStreamError(stream, unreadable);
    if (state.status === 'none') throw new ProblemError('not-found');
    response.set('etag', `"${revision}"`);
    return { ...state, streamRevision: revision };
  }

  @commandRoute('RecordDipa')
  @BudgetPath()
  recordDipa(@Param('satker') satker: string, @Param('fiscalYear') year: string, @Body() body: RecordDipaDto, @Query() query: PreviewDto, @CurrentExchange() exchange: Exchange): Promise<CommandAnswerDto> {
    const data = { ...plainData(body), satker, fiscalYear: soundYear(year) };
    return this.commands.send(exchange, body, query, to(satker, year, { type: 'RecordDipa', data }));
  }

  @commandRoute('OpenDipaRevision')
  @BudgetPath()
  openDipaRevision(@Param('satker') satker: string, @Param('fiscalYear') year: string, @Body() body: OpenDipaRevisionDto, @Query() query: PreviewDto, @CurrentExchange() exchange: Exchange): Promise<CommandAnswerDto> {
    return this.commands.send(exchange, body, query, to(satker, year, { type: 'OpenDipaRevision', data: plainData(body) }));
  }

  @commandRoute('MakeDipaRevisionEffective')
  @BudgetPath()
  makeDipaRevisionEffective(@Param('satker') satker: string, @Param('fiscalYear') year: string, @Body() body: MakeDipaRevisionEffectiveDto, @Query() query: PreviewDto, @CurrentExchange() exchange: Exchange): Promise<CommandAnswerDto> {
    return this.commands.send(exchange, body, query, to(satker, year, { type: 'MakeDipaRevisionEffective', data: plainData(body) }));
  }
}

const to = (satker: string, year: string, command: BudgetCommand) => {
  const fiscalYear = soundYear(year);
  return (envelope: Envelope): RunBudget => new RunBudget(satker, fiscalYear, command, envelope);
};

const soundYear = (text: string): number => {
  const year = /^\d{4}$/.test(text) ? Number(text) : Number.NaN;
  if (!FISCAL_YEAR.accepts(year)) throw new ProblemError('not-found');
  return year;
};
