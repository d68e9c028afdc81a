import { Inject, Injectable, type StreamableFile } from '@nestjs/common';
import { enriched, everyPage, listSheet, READ_STORE, withoutRoom, type AskPage, type Principal, type ReadStore } from '@app/engine';
import type { Bilingual, Language } from '@app/kernel';
import type { ListSheet } from '@app/read-models';
import { ProblemError } from '../problems/problem.js';
import { formatIn } from './export-route.js';
import type { NamedFilters } from './named-filters.js';
import { SheetDesk } from './sheet-desk.js';

/** Each of its fields is a filter, but for the language. */
type Question = NamedFilters & { readonly lang?: Language; readonly locationId?: string };

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
      if (paged.kind === 'paged') this.insistOnRoom(format, () => this.readStore.query(paged.total)[0]?.total ?? 0);
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
    const refused = withoutRoom(formatIn(format), count);
    if (refused !== undefined) throw new ProblemError('refused', { members: refused });
  }
}

/** What is small enough to be had at once. */
export async function* atOnce<Item>(items: readonly Item[]): AsyncGenerator<readonly Item[]> {
  yield items;
}
