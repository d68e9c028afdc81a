import { Checkbox, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { columnVisibilityFeature, tableFeatures, useTable, type ColumnDef, type ColumnVisibilityState } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { both, type Bilingual } from '../words/bilingual.js';
import { useFormats, useSay } from '../words/language.js';
import { ColumnHead, type Column, type Order } from './column-head.js';
import { usePrinting } from './use-printing.js';
import { useRowKeys } from './use-row-keys.js';
import './data-table.css';

type Props<Row> = {
  readonly caption: Bilingual;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** Of all pages, as the server counts. */
  readonly total: number;
  readonly order?: Order;
  readonly onOrder?: (order: Order) => void;
  /** The end of what was fetched comes into sight. */
  readonly onMore?: () => void;
  readonly onOpen?: (row: Row) => void;
  /** Space: the row without leaving the list. */
  readonly onPeek?: (row: Row) => void;
  readonly selected?: ReadonlySet<string>;
  readonly onSelect?: (key: string) => void;
  /** A row on a narrow screen. */
  readonly card: (row: Row) => ReactNode;
  readonly hidden?: readonly string[];
};

const WORDS = {
  select: both('Pilih', 'Select'),
  shown: (shown: string, total: string) => both(`${shown} dari ${total} baris termuat`, `${shown} of ${total} rows loaded`),
};

const features = tableFeatures({ columnVisibilityFeature });
const ROW_HEIGHT = 45;
const CARD_HEIGHT = 120;
const OVERSCAN = 8;
/** So many rows before the end the next page is asked for. */
const AHEAD = 20;

const CellsOf = <Row extends object>({ row, columns }: Pick<Props<Row>, 'columns'> & { readonly row: Row }): ReactNode =>
  columns.map((column) => <td key={column.key} className={column.isNumber === true ? 'number data-number' : undefined}>{column.cell(row)}</td>);
/** While a list is scrolled its rows only move: what stands in them is not made anew. */
const Cells = memo(CellsOf) as typeof CellsOf;

/** Rows of a list that may be long: only those in sight are in the page. Filters, order and pages are the server's. */
export const DataTable = <Row extends object>({ caption, columns, rows, keyOf, total, order, onOrder, onMore, onOpen, onPeek, selected, onSelect, card, hidden = [] }: Props<Row>) => {
  const say = useSay();
  const { number } = useFormats();
  const isNarrow = useMediaQuery('(max-width: 48em)') ?? false;
  const isPrinting = usePrinting();
  const region = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);

  const definitions = useMemo(() => columns.map((column): ColumnDef<typeof features, Row> => ({ id: column.key, header: column.name.id, meta: column })), [columns]);
  const columnVisibility = useMemo((): ColumnVisibilityState => Object.fromEntries(hidden.map((key) => [key, false])), [hidden]);
  const table = useTable({ features, columns: definitions, data: rows as Row[], getRowId: keyOf, state: { columnVisibility } });
  const shownKeys = table.getVisibleLeafColumns().map(({ id }) => id).join();
  const shown = useMemo(() => columns.filter(({ key }) => shownKeys.split(',').includes(key)), [columns, shownKeys]);

  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => region.current, estimateSize: () => (isNarrow ? CARD_HEIGHT : ROW_HEIGHT), overscan: OVERSCAN, getItemKey: (index) => keyOf(rows[index]!) });
  const items = virtual.getVirtualItems();
  const visible = isPrinting ? rows.map((_, index) => index) : items.map(({ index }) => index);
  const before = isPrinting ? 0 : items[0]?.start ?? 0;
  const after = isPrinting ? 0 : virtual.getTotalSize() - (items.at(-1)?.end ?? 0);

  const last = items.at(-1)?.index ?? 0;
  useEffect(() => { if (last >= rows.length - AHEAD && rows.length < total) onMore?.(); }, [last, rows.length, total, onMore]);

  const here = rows[at];
  useRowKeys({
    onGo: (by) => {
      const to = Math.max(0, Math.min(rows.length - 1, at + by));
      setAt(to);
      virtual.scrollToIndex(to);
      requestAnimationFrame(() => { region.current?.querySelector<HTMLElement>(`[data-index="${to}"]`)?.focus(); });
    },
    onSelect: () => { if (here !== undefined) onSelect?.(keyOf(here)); },
  });

  const rowProps = (index: number, row: Row) => ({
    'ref': virtual.measureElement,
    'data-index': index,
    'tabIndex': index === at ? 0 : -1,
    'onFocus': () => { setAt(index); },
    'onKeyDown': (event: React.KeyboardEvent) => {
      if (event.target !== event.currentTarget) return;
      if (event.key === 'Enter') onOpen?.(row);
      if (event.key !== ' ' || onPeek === undefined) return;
      event.preventDefault();
      onPeek(row);
    },
  });
  const box = (row: Row) => onSelect !== undefined && (
    <Checkbox size="sm" aria-label={`${say(WORDS.select)} ${keyOf(row)}`} checked={selected?.has(keyOf(row)) ?? false} onChange={() => { onSelect(keyOf(row)); }} />
  );

  return (
    <div className="data-table">
      <div ref={region} className="data-table-region" role="region" aria-label={say(caption)} tabIndex={0}>
        {isNarrow && !isPrinting
          ? (
            <ul className="data-cards">
              <li aria-hidden="true" style={{ height: before }} />
              {visible.map((index) => rows[index]).map((row, offset) => row !== undefined && (
                <li key={keyOf(row)} {...rowProps(visible[offset]!, row)} className="data-card">{box(row)}{card(row)}</li>
              ))}
              <li aria-hidden="true" style={{ height: after }} />
            </ul>
          )
          : (
            <table aria-rowcount={total + 1}>
              <caption className="visually-hidden">{say(caption)}</caption>
              <thead>
                <tr aria-rowindex={1}>
                  {onSelect !== undefined && <th scope="col"><span className="visually-hidden">{say(WORDS.select)}</span></th>}
                  {shown.map((column) => <ColumnHead key={column.key} column={column} order={order} onOrder={onOrder} />)}
                </tr>
              </thead>
              <tbody>
                {before > 0 && <tr aria-hidden="true"><td style={{ height: before, padding: 0 }} colSpan={shown.length + 1} /></tr>}
                {visible.map((index) => {
                  const row = rows[index];
                  return row !== undefined && (
                    <tr key={keyOf(row)} {...rowProps(index, row)} aria-rowindex={index + 2} data-selected={selected?.has(keyOf(row)) ?? undefined}>
                      {onSelect !== undefined && <td>{box(row)}</td>}
                      <Cells row={row} columns={shown} />
                    </tr>
                  );
                })}
                {after > 0 && <tr aria-hidden="true"><td style={{ height: after, padding: 0 }} colSpan={shown.length + 1} /></tr>}
              </tbody>
            </table>
          )}
      </div>
      <Text size="sm" c="gray.8" role="status">{say(WORDS.shown(number(rows.length), number(total)))}</Text>
    </div>
  );
};
