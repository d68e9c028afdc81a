import type { ReactNode } from 'react';
import type { Bilingual } from '../words/bilingual.js';
import { useSay } from '../words/language.js';
import { Explained } from './explained.js';

export type Order = { readonly by: string; readonly isDescending: boolean };

export type Column<Row> = {
  readonly key: string;
  readonly name: Bilingual;
  readonly cell: (row: Row) => ReactNode;
  /** What it shows, where the name does not say it. */
  readonly explained?: Bilingual;
  /** By this name the server sorts. */
  readonly sort?: string;
  readonly isNumber?: boolean;
};

type Props = { readonly column: Omit<Column<never>, 'cell'>; readonly order?: Order; readonly onOrder?: (order: Order) => void };

export const ColumnHead = ({ column: { name, explained, sort, isNumber }, order, onOrder }: Props) => {
  const say = useSay();
  const isSorted = sort !== undefined && order?.by === sort;
  const sorted = !isSorted ? undefined : order.isDescending ? 'descending' : 'ascending';
  const arrow = sorted === undefined ? '' : sorted === 'descending' ? ' ↓' : ' ↑';
  return (
    <th scope="col" aria-sort={sorted} className={isNumber === true ? 'data-number' : undefined}>
      <span className="data-head">
        {sort === undefined || onOrder === undefined
          ? say(name)
          : <button type="button" className="data-sort" onClick={() => { onOrder({ by: sort, isDescending: isSorted && !order.isDescending }); }}>{say(name)}{arrow}</button>}
        {explained !== undefined && <Explained of={name} by={explained} />}
      </span>
    </th>
  );
};
