import { Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { Answer } from '../../parts/answer.js';
import { DataTable } from '../../parts/data-table.js';
import { ExportMenu } from '../../parts/export-menu.js';
import { NothingHere } from '../../parts/nothing-here.js';
import { Screen } from '../../parts/screen.js';
import { useFrame } from '../../shell/use-frame.js';
import { useFormats, useSay } from '../../words/language.js';
import { COLUMNS, OF_NOW } from './columns.js';
import { Designate } from './designate.js';
import { Filters } from './filters.js';
import './locations.css';
import { LocationCard } from './row-parts.js';
import { SORTS } from './search.js';
import { useFilter, useListQuery, useLocations, useLocationsSearch, type LocationRow } from './use-locations.js';
import { WORDS } from './words.js';

const NO_FILTERS = { q: undefined, stage: undefined, status: undefined, satker: undefined, regency: undefined, overdue: undefined, accelerated: undefined, handedOver: undefined };
/** The server names an order, and each has one direction. */
const DESCENDING: readonly string[] = ['latest-change', 'amount'];

export const Locations = () => {
  const say = useSay();
  const { number } = useFormats();
  const navigate = useNavigate();
  const { asOf } = useFrame();
  const { sort = 'region', designate: _, ...filters } = useLocationsSearch();
  const filter = useFilter();
  const query = useListQuery();
  const list = useLocations();
  const { fetchNextPage, isFetchingNextPage, hasNextPage } = list;
  const more = useCallback(() => { if (hasNextPage && !isFetchingNextPage) void fetchNextPage(); }, [fetchNextPage, hasNextPage, isFetchingNextPage]);
  const total = list.data?.pages[0]?.total ?? 0;
  const isFiltered = Object.keys(filters).length > 0;
  return (
    <Screen title={WORDS.title} isWide lead={list.data !== undefined && say(WORDS.lead(number(total)))} actions={<><Designate /><ExportMenu list="locations" query={query} /></>}>
      <Filters />
      {asOf !== undefined && <Text size="sm">{say(WORDS.notInPast)}</Text>}
      <Answer of={list}>
        {({ pages }) => (total === 0
          ? <NothingHere why={isFiltered ? WORDS.noMatch : asOf === undefined ? WORDS.none : WORDS.noneThen} {...(isFiltered ? { onClear: () => { filter(NO_FILTERS); } } : {})} />
          : (
            <DataTable<LocationRow> caption={WORDS.list} columns={COLUMNS} rows={pages.flatMap(({ locations }) => locations)} keyOf={({ locationId }) => locationId} total={total} onMore={more}
              hidden={asOf === undefined ? [] : OF_NOW} order={{ by: sort, isDescending: DESCENDING.includes(sort) }} onOrder={({ by }) => { filter({ sort: SORTS.find((one) => one === by) }); }}
              onOpen={({ locationId }) => { void navigate({ to: '/lokasi/$id', params: { id: locationId } }); }} card={(row) => <LocationCard row={row} />} />
          ))}
      </Answer>
    </Screen>
  );
};
