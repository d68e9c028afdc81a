import { Group, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { Answer } from '../../parts/answer.js';
import { DataTable } from '../../parts/data-table.js';
import { useFrame } from '../../shell/use-frame.js';
import { useFormats, useSay } from '../../words/language.js';
import { BoardActions } from './board-actions.js';
import { BulkBar } from './bulk/bulk-bar.js';
import { useSelection } from './bulk/use-selection.js';
import { DeadlineCard } from './card.js';
import { useHiddenColumns } from './choose-columns.js';
import { COLUMNS, OF_NOW } from './columns.js';
import { Filters } from './filters.js';
import { Fold } from './fold.js';
import { NoDeadlines } from './no-deadlines.js';
import { PeekButton } from './peek/peek-button.js';
import { Peek } from './peek/peek.js';
import { PrintList } from './print-list.js';
import { Left } from './row-parts.js';
import { rowsOf, type DeadlineRow } from './rows.js';
import { isOfNow, SORTS } from './search.js';
import { useDeadlines, useDeadlinesSearch, useResearch } from './use-deadlines.js';
import { FoldedViews } from './views/views.js';
import { WORDS } from './words.js';

const keyOf = ({ key }: DeadlineRow): string => key;

/** In one column, so that there is room for the reasons on a common screen. */
const LeftAndPeek = ({ row, onPeek }: { readonly row: DeadlineRow; readonly onPeek: (row: DeadlineRow) => void }) => (
  <div className="board-left"><Left row={row} /><PeekButton onPeek={() => { onPeek(row); }} /></div>
);

/** The list with all that can be done to it. */
export const Board = () => {
  const say = useSay();
  const { number } = useFormats();
  const navigate = useNavigate();
  const { asOf } = useFrame();
  const { sort = 'days-late', band, hindrance } = useDeadlinesSearch();
  const research = useResearch();
  const [hidden, hide] = useHiddenColumns();
  const [peeked, peek] = useState<DeadlineRow>();
  const list = useDeadlines();
  const { data, fetchNextPage, isFetchingNextPage, hasNextPage } = list;
  const more = useCallback(() => { if (hasNextPage && !isFetchingNextPage) void fetchNextPage(); }, [fetchNextPage, hasNextPage, isFetchingNextPage]);
  const rows = useMemo(() => rowsOf(data?.pages ?? []), [data]);
  const { total = 0, locations } = data?.pages[0] ?? {};
  const selection = useSelection(rows);
  const columns = useMemo(() => COLUMNS.map((column) => (column.key === 'left' ? { ...column, cell: (row: DeadlineRow) => <LeftAndPeek row={row} onPeek={peek} /> } : column)), []);
  return (
    <div className="board">
      <FoldedViews />
      <Stack gap="xs" className="board-main">
        <Fold name={say(WORDS.filters)}><Filters /></Fold>
        {asOf !== undefined && <Text size="sm">{say(WORDS.thenOnly)}{(isOfNow(band) || hindrance !== undefined) && ` ${say(WORDS.dropped)}`}</Text>}
        <Group justify="space-between" gap="xs" className="no-print">
          <Group gap="xs">
            <Text size="sm" role="status">{data !== undefined && say(locations === undefined ? WORDS.lead(number(total)) : WORDS.leadIn(number(total), number(locations)))}</Text>
            {total > 0 && <BulkBar selection={selection} total={total} />}
          </Group>
          <BoardActions list={list} hidden={hidden} onHide={hide} />
        </Group>
        <Answer of={list}>
          {() => (total === 0 ? <NoDeadlines /> : (
            <div className="no-print">
              <DataTable<DeadlineRow> caption={WORDS.list} columns={columns} rows={rows} keyOf={keyOf} total={total} onMore={more} hidden={asOf === undefined ? hidden : [...hidden, ...OF_NOW]}
                order={{ by: sort, isDescending: false }} onOrder={({ by }) => { research({ sort: SORTS.find((one) => one === by) }); }}
                onOpen={({ locationId }) => { void navigate({ to: '/lokasi/$id', params: { id: locationId } }); }} onPeek={peek}
                {...(asOf === undefined ? { selected: selection.shown, onSelect: selection.toggle } : {})} card={(row) => <DeadlineCard row={row} onPeek={peek} />} />
            </div>
          ))}
        </Answer>
        <PrintList rows={rows} total={total} />
      </Stack>
      <Peek row={peeked} onClose={() => { peek(undefined); }} />
    </div>
  );
};
