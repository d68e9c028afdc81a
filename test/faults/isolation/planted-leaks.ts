import type { Position } from '@app/engine';
import type { Paged } from '@app/read-models';
import { NewsDesk, type News } from '../../../apps/server/src/http/live/news.js';
import { Screens, type Counted } from '../../../apps/server/src/http/reading/screens.js';
import { withMethod } from '../planted-method.js';

const NATION = { sql: 'SELECT count(*) AS locations FROM location_board', parameters: [], row: ({ locations }: { readonly locations?: unknown }) => Number(locations) };

export const withNationwideTotals = <T>(work: () => Promise<T>): Promise<T> =>
  withMethod(Screens.prototype, 'page', (own) => function <R>(this: Screens, paged: Paged<R>): Counted<R> {
    return { ...Reflect.apply(own, this, [paged]) as Counted<R>, total: this.all(NATION)[0] ?? 0 };
  }, work);

export const withUncutNews = <T>(work: () => Promise<T>): Promise<T> =>
  withMethod(NewsDesk.prototype, 'after', (own) => function (this: NewsDesk, position: Position, until: Position): readonly News[] {
    return own.call(this, position, until, { regions: [''] });
  }, work);
