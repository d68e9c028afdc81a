import type { Readable } from 'node:stream';
import { dayIn, type Bilingual, type Language } from '@app/kernel';
import { labelIn, WORDS_OF_SHEETS as WORDS } from '@app/programme';
import type { StageNames } from '@app/read-models';
import { newestDefinitions } from '../definitions/newest-definitions.js';
import type { Principal } from '../identity/identity.js';
import type { CellValue, Clock, EventStore, ReadStore, Regions, SheetColumn, SheetFormat, SheetWriter } from '../ports/index.js';
import { begun } from './every-page.js';
import { filtersInWords, reachInWords, type AskedFilters } from './filters-in-words.js';

export type Asking = { readonly principal: Principal; readonly format: SheetFormat; readonly language: Language };

export type SheetAsked<Item> = {
  readonly name: Bilingual;
  readonly title: Bilingual;
  readonly columns: readonly SheetColumn[];
  /** Further lines of the head. */
  readonly notes?: readonly Bilingual[];
  readonly filters: AskedFilters;
  /** The table of the screens it rests on, where it is one. */
  readonly table?: string;
  readonly portions: AsyncIterable<readonly Item[]>;
  readonly cells: (item: Item) => readonly CellValue[];
};

export type MadeSheet = { readonly file: Readable; readonly name: string };

export type SheetMakerParts = { readonly readStore: ReadStore; readonly store: EventStore; readonly regions: Regions; readonly writer: SheetWriter; readonly clock: Clock };

/** Makes sheets, with what they are about, up to when they are true and who asked for them on their face. */
export class SheetMaker {
  constructor(private readonly parts: SheetMakerParts) {}

  /** Rejects where nothing can be given; what fails later fails the file. */
  async make<Item>({ principal: { actor, scope }, format, language }: Asking, { name, title, columns, notes = [], filters, table, portions, cells }: SheetAsked<Item>): Promise<MadeSheet> {
    const { clock, regions, writer } = this.parts;
    const now = clock.now();
    const position = table === undefined ? undefined : this.positionOf(table);
    const rows = rowsOf(await begun(portions), cells);
    const head = [title, ...notes, filtersInWords(filters, regions), reachInWords(scope), ...(position === undefined ? [] : [WORDS.asOf(position)]), WORDS.askedBy(actor, now)];
    const file = writer.write(format, {
      name: title[language], language, columns, rows,
      preface: head.map((line) => line[language]),
      closing: (written) => [WORDS.rows(written), ...this.moved(table, position)].map((line) => line[language]),
    });
    return { file, name: `${name[language]}-${dayIn('WIB', now)}.${format}` };
  }

  /** By the newest law of each programme; a stage nobody knows is called by its key. */
  async stageNames(): Promise<StageNames> {
    const stages = new Map((await newestDefinitions(this.parts.store)).map(({ definition }) => [definition.programme, definition.stages]));
    return (programme, stage) => labelIn(stages.get(programme), stage);
  }

  private positionOf(table: string): string {
    return this.parts.readStore.checkpoints().find((checkpoint) => checkpoint.table === table)?.position ?? '';
  }

  private moved(table: string | undefined, position: string | undefined): readonly Bilingual[] {
    if (table === undefined) return [];
    const now = this.positionOf(table);
    return now === position ? [] : [WORDS.moved(now)];
  }
}

async function* rowsOf<Item>(portions: AsyncIterable<readonly Item[]>, cells: (item: Item) => readonly CellValue[]): AsyncGenerator<readonly CellValue[]> {
  for await (const portion of portions) yield* portion.map(cells);
}
