import { Inject, Injectable, type StreamableFile } from '@nestjs/common';
import { enriched, everyPage, listSheet, READ_STORE, type AskPage, type Principal, type ReadStore } from '@app/engine';
import type { Bilingual, Language } from '@app/kernel';
import { WORDS_OF_SHEETS } from '@app/programme';
import type { ListSheet } from '@app/read-models';
import { ProblemError } from '../problems/problem.js';
import { formatIn } from './export-route.js';
import type { NamedFilters } from './named-filters.js';
import { SheetDesk } from './sheet-desk.js';

/** Each of its fields is a filter, but for the language. */
type Question = NamedFilters & { readonly lang?: Language; readonly locationId?: string };

/** A tenth of what Excel opens, written in a minute at most; whoever needs more goes on with programs that read CSV. */
const MOST_XLSX_ROWS = 100_000;

/** Lists as files. */
@Injectable()
export class ExportDesk {
  constructor(@Inject(SheetDesk) private readonly desk: SheetDesk, @Inject(READ_STORE) private readonly readStore: ReadStore) {}

  /** `table`: the one the list is read from. */
  pages<Item>(sheet: ListSheet<Item>, table: string, ask: AskPage<Item>) {
    return this.enrichedPages(sheet, table, ask, (items) => Promise.resolve(items));
  }

  /** Each page with what has to be found out besides. */
  enrichedPages<Found, Item>(sheet: ListSheet<Item>, table: string, ask: AskPage<Found>, enrich: (found: readonly Found[]) => Promise<readonly Item[]>) {
    return async (format: string, question: Question, principal: Principal): Promise<StreamableFile> => {
      const paged = ask({ limit: 1 });
      if (paged.kind === 'paged') this.insistOnRoom(format, () => this.readStore.query(paged.total)[0] ?? 0);
      return this.list(sheet, table, enriched(everyPage(this.readStore, ask), enrich))(format, question, principal);
    };
  }

  /** Without a table where it rests on none, and its notes say on what. */
  list<Item>(sheet: ListSheet<Item>, table: string | undefined, portions: AsyncIterable<readonly Item[]>, notes?: readonly Bilingual[]) {
    return async (format: string, question: Question, principal: Principal): Promise<StreamableFile> => {
      const { lang: language = 'id' } = question;
      const stages = await this.desk.stageNames();
      return this.desk.handOut({ principal, format: formatIn(format), language }, listSheet(sheet, { filters: question, table, portions, notes, stages, language }));
    };
  }

  insistOnRoom(format: string, count: () => number): void {
    if (formatIn(format) !== 'xlsx') return;
    const total = count();
    if (total > MOST_XLSX_ROWS) throw new ProblemError('refused', { members: { unmet: [{ code: 'sheet.too-long', sentence: WORDS_OF_SHEETS.tooLong(total, MOST_XLSX_ROWS) }], total } });
  }
}

/** What is small enough to be had at once. */
export async function* atOnce<Item>(items: readonly Item[]): AsyncGenerator<readonly Item[]> {
  yield items;
}
