import { Inject, Injectable } from '@nestjs/common';
import type { Query } from '@app/kernel';
import { READ_STORE, type ReadStore } from '@app/engine';
import type { Leafed, Page, Paged, Total } from '@app/read-models';
import { invalidInput } from '../input/input-errors.js';

export type Counted<R> = Page<R> & Total;

/** Asks the tables of the screens. */
@Injectable()
export class Screens {
  constructor(@Inject(READ_STORE) private readonly readStore: ReadStore) {}

  all<R>(query: Query<R>): R[] {
    return this.readStore.query(query);
  }

  /** Up to where a table shows the journal; undefined while it shows nothing. */
  positionOf(table: string): string | undefined {
    return this.readStore.checkpoints().find((checkpoint) => checkpoint.table === table)?.position || undefined;
  }

  page<R>(paged: Paged<R>): Counted<R> {
    if (paged.kind === 'refused') throw badCursor(paged);
    const [counts = { total: 0 }] = this.all(paged.total);
    return { ...paged.page(this.all(paged.rows)), ...counts };
  }

  /** Of a list that is at hand. */
  leaf<R>(leafed: Leafed<R>): Counted<R> {
    if (leafed.kind === 'refused') throw badCursor(leafed);
    return leafed.page;
  }
}

const badCursor = ({ unmet }: Extract<Leafed<never>, { kind: 'refused' }>): Error =>
  invalidInput(...unmet.map(({ code, sentence }) => ({ in: 'query', pointer: '/cursor', code, sentence }) as const));
