import { Inject, Injectable, Logger, StreamableFile } from '@nestjs/common';
import { dayIn, type Bilingual, type Language } from '@app/kernel';
import {
  begun, CLOCK, EVENT_STORE, newestDefinitions, READ_STORE, REGIONS, SHEET_WRITER,
  type CellValue, type Clock, type EventStore, type Principal, type ReadStore, type Regions, type SheetColumn, type SheetFormat, type SheetWriter,
} from '@app/engine';
import { labelIn, WORDS_OF_SHEETS as WORDS } from '@app/programme';
import type { StageNames } from '@app/read-models';
import { SHEET_TYPES } from '../input/sheet-body.js';
import { filtersInWords, reachInWords } from './filters-in-words.js';

export type Asking = { readonly principal: Principal; readonly format: SheetFormat; readonly language: Language };

export type SheetAsked<Item> = {
  readonly name: Bilingual;
  readonly title: Bilingual;
  readonly columns: readonly SheetColumn[];
  /** Further lines of the head. */
  readonly notes?: readonly Bilingual[];
  readonly filters: object;
  /** The table of the screens it rests on, where it is one. */
  readonly table?: string;
  readonly portions: AsyncIterable<readonly Item[]>;
  readonly cells: (item: Item) => readonly CellValue[];
};

/** Hands out sheets, with what they are about, up to when they are true and who asked for them on their face. */
@Injectable()
export class SheetDesk {
  private readonly log = new Logger('sheets');

  constructor(
    @Inject(READ_STORE) private readonly readStore: ReadStore,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(REGIONS) private readonly regions: Regions,
    @Inject(SHEET_WRITER) private readonly writer: SheetWriter,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Rejects where nothing can be given; what fails later breaks the connection off, so that no part passes for the whole. */
  async handOut<Item>({ principal: { actor, scope }, format, language }: Asking, { name, title, columns, notes = [], filters, table, portions, cells }: SheetAsked<Item>): Promise<StreamableFile> {
    const now = this.clock.now();
    const position = table === undefined ? undefined : this.positionOf(table);
    const rows = rowsOf(await begun(portions), cells);
    const head = [title, ...notes, filtersInWords(filters, this.regions), reachInWords(scope), ...(position === undefined ? [] : [WORDS.asOf(position)]), WORDS.askedBy(actor, now)];
    const file = this.writer.write(format, {
      name: title[language], language, columns, rows,
      preface: head.map((line) => line[language]),
      closing: (written) => [WORDS.rows(written), ...this.moved(table, position)].map((line) => line[language]),
    });
    return new StreamableFile(file, { type: SHEET_TYPES[format], disposition: `attachment; filename="${name[language]}-${dayIn('WIB', now)}.${format}"` })
      .setErrorHandler((fault, response) => {
        this.log.error({ fault }, name.en);
        response.destroy?.();
      });
  }

  /** By the newest law of each programme; a stage nobody knows is called by its key. */
  async stageNames(): Promise<StageNames> {
    const stages = new Map((await newestDefinitions(this.store)).map(({ definition }) => [definition.programme, definition.stages]));
    return (programme, stage) => labelIn(stages.get(programme), stage);
  }

  private positionOf(table: string): string {
    return this.readStore.checkpoints().find((checkpoint) => checkpoint.table === table)?.position ?? '';
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
