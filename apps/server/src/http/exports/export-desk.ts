import { Inject, Injectable, type StreamableFile } from '@nestjs/common';
import { everyPage, READ_STORE, type AskPage, type Principal, type ReadStore } from '@app/engine';
import type { Bilingual, Language } from '@app/kernel';
import { cellsOf, type ListSheet } from '@app/read-models';
import { formatIn } from './export-route.js';
import { SheetDesk } from './sheet-desk.js';

/** Each of its fields is a filter, but for the language. */
type Question = { readonly lang?: Language; readonly locationId?: string };

/** Lists as files. */
@Injectable()
export class ExportDesk {
  constructor(@Inject(SheetDesk) private readonly desk: SheetDesk, @Inject(READ_STORE) private readonly readStore: ReadStore) {}

  /** `table`: the one the list is read from. */
  pages<Item>(sheet: ListSheet<Item>, table: string, ask: AskPage<Item>) {
    return (format: string, question: Question, principal: Principal): Promise<StreamableFile> =>
      this.list(sheet, table, this.portions(ask))(format, question, principal);
  }

  portions<Item>(ask: AskPage<Item>): AsyncIterable<readonly Item[]> {
    return everyPage(this.readStore, ask);
  }

  /** Without a table where it rests on none, and its notes say on what. */
  list<Item>(sheet: ListSheet<Item>, table: string | undefined, portions: AsyncIterable<readonly Item[]>, notes?: readonly Bilingual[]) {
    return async (format: string, question: Question, principal: Principal): Promise<StreamableFile> => {
      const { name, title, columns } = sheet;
      const { lang: language = 'id' } = question;
      const stages = await this.desk.stageNames();
      return this.desk.handOut({ principal, format: formatIn(format), language }, {
        name, title, filters: question, table, portions, notes,
        columns: columns.map(({ heading, width, format: kind }) => ({ title: heading[language], width, format: kind })),
        cells: cellsOf(sheet, stages, language),
      });
    };
  }
}

/** What is small enough to be had at once. */
export async function* atOnce<Item>(items: readonly Item[]): AsyncGenerator<readonly Item[]> {
  yield items;
}
