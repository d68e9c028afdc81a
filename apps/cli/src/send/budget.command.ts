import { randomUUID } from 'node:crypto';
import { officerFor, regionOfSatker, RunBudget } from '@app/engine';
import { budgetEventSentence, type BudgetCommand, type BudgetEvent } from '@app/programme';
import { Command, Option } from 'nest-commander';
import { configured, inHouse } from '../house/house.js';
import { CliCommand, type JsonOption } from '../terminal/cli-command.js';
import { misused } from '../terminal/complaint.js';
import { insisted } from '../terminal/insisted.js';
import { asWholeNumber } from '../terminal/values.js';
import type { AnyShape } from './command-shapes.js';
import { kebab, readData } from './read-command.js';

type DataOf<Type extends BudgetCommand['type']> = Extract<BudgetCommand, { type: Type }>['data'];

const SHAPES = {
  RecordDipa: { satker: 'text', fiscalYear: 'integer', number: 'text', date: 'day', amount: 'integer' },
  OpenDipaRevision: { reason: 'text', reference: 'text' },
  MakeDipaRevisionEffective: { number: 'text', date: 'day', amount: 'integer?' },
} as const satisfies { readonly [Type in BudgetCommand['type']]: { readonly [Field in keyof DataOf<Type>]-?: AnyShape[string] } };

const TYPES = Object.keys(SHAPES) as readonly BudgetCommand['type'][];

@Command({
  name: 'budget',
  arguments: '<satker> <fiscalYear> <command>',
  argsDescription: { satker: 'misalnya / such as bppw-52', fiscalYear: 'tahun anggaran / fiscal year', command: TYPES.map(kebab).join(' | ') },
  description: 'mencatat DIPA dan revisinya / records a DIPA and its revisions',
})
export class BudgetCommandLine extends CliCommand {
  @Option({ flags: '--data <json>', description: 'isi perintah; satker dan tahun terisi sendiri / what the command carries; satker and year fill themselves in', required: true })
  data(json: string): string { return json; }

  async run([satker = '', year = '', name = '']: string[], { json, data }: JsonOption & { readonly data: string }): Promise<void> {
    const type = TYPES.find((one) => kebab(one) === name);
    if (type === undefined) throw misused(`Perintah ${name} tidak ada. Yang ada: ${TYPES.map(kebab).join(', ')}.`, `There is no command ${name}. There are: ${TYPES.map(kebab).join(', ')}.`);
    const fiscalYear = asWholeNumber('fiscalYear', year, 2000);
    const { satker: _satker, fiscalYear: _fiscalYear, ...own }: AnyShape = SHAPES[type];
    const carried = readData(data, own);
    const command = { type, data: type === 'RecordDipa' ? { satker, fiscalYear, ...carried } : carried } as unknown as BudgetCommand;
    const { revision, events } = await inHouse(configured(), async ({ bus }) => insisted(await bus.execute(new RunBudget(satker, fiscalYear, command, {
      ...officerFor('satker', regionOfSatker(satker)), source: 'app', commandId: randomUUID(),
    }))));
    this.terminal.answer(json, { satker, fiscalYear, revision, events }, linesOf);
  }
}

const linesOf = ({ satker, fiscalYear, revision, events }: { readonly satker: string; readonly fiscalYear: number; readonly revision: number; readonly events: readonly BudgetEvent[] }): readonly string[] => [
  ...events.map(budgetEventSentence).flatMap(({ id, en }) => [id, `  ${en}`]),
  `Budget-${satker}-${fiscalYear} @ ${revision}`,
];
