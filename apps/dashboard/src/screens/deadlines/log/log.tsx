import { Group, Stack, Text } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import { Answer } from '../../../parts/answer.js';
import { DataTable } from '../../../parts/data-table.js';
import { ExportMenu } from '../../../parts/export-menu.js';
import { NothingHere } from '../../../parts/nothing-here.js';
import { useIsPast } from '../../../shell/use-frame.js';
import { useFormats, useSay } from '../../../words/language.js';
import { STATUS, TONES } from '../../../words/reminders.js';
import { SettledInput } from '../../../parts/settled-input.js';
import { Choice, WhereFilters } from '../filters.js';
import { Fold } from '../fold.js';
import { PeekButton } from '../peek/peek-button.js';
import { REMINDER_STATUSES, TONES as TONE_CHOICES } from '../search.js';
import { useDeadlinesSearch, useResearch } from '../use-deadlines.js';
import { WORDS as BOARD } from '../words.js';
import { COLUMNS, Recipients, Rung, To, Where } from './columns.js';
import { OneReminder } from './one-reminder.js';
import { useLog, useLogQuery, type Reminder } from './use-log.js';
import { WORDS } from './words.js';

const NO_FILTERS = { q: undefined, stage: undefined, regency: undefined, satker: undefined, tone: undefined, reminder: undefined };
const keyOf = ({ locationId, reminder }: Reminder): string => `${locationId}/${reminder}`;

/** Whom the deadlines were called to mind, by which rule, and whether it reached them. */
export const Log = () => {
  const say = useSay();
  const { number } = useFormats();
  const isPast = useIsPast();
  const query = useLogQuery();
  const research = useResearch();
  const [opened, open] = useState<Reminder>();
  const list = useLog();
  const { data, fetchNextPage, isFetchingNextPage, hasNextPage } = list;
  const more = useCallback(() => { if (hasNextPage && !isFetchingNextPage) void fetchNextPage(); }, [fetchNextPage, hasNextPage, isFetchingNextPage]);
  const rows = useMemo(() => (data?.pages ?? []).flatMap(({ reminders }) => reminders), [data]);
  const columns = useMemo(() => [...COLUMNS, { key: 'peek', name: BOARD.peek, cell: (row: Reminder) => <PeekButton onPeek={() => { open(row); }} /> }], []);
  const total = data?.pages[0]?.total ?? 0;
  const { programme: _, fiscalYear: __, province: ___, ...filters } = query;
  const isFiltered = Object.values(filters).some((value) => value !== undefined);
  return (
    <Stack gap="xs">
      <Fold name={say(BOARD.filters)}><LogFilters /></Fold>
      {isPast && <Text size="sm">{say(WORDS.notThen)}</Text>}
      <Group justify="space-between"><Text size="sm" role="status">{data !== undefined && say(WORDS.lead(number(total)))}</Text><div className="no-print"><ExportMenu list="reminders" query={query} /></div></Group>
      <Answer of={list}>
        {() => (total === 0 ? <NothingHere why={isFiltered ? WORDS.noMatch : WORDS.none} {...(isFiltered ? { onClear: () => { research(NO_FILTERS); } } : {})} /> : (
          <DataTable<Reminder> caption={WORDS.list} columns={columns} rows={rows} keyOf={keyOf} total={total} onMore={more} onOpen={open} onPeek={open}
            card={(row) => (
              <div className="board-card">
                <Rung of={row} /><Where of={row} /><Text size="sm">{say(row.sentence)}</Text><To of={row} /><Recipients of={row} />
                <PeekButton onPeek={() => { open(row); }} />
              </div>
            )} />
        ))}
      </Answer>
      <OneReminder of={opened} onClose={() => { open(undefined); }} />
    </Stack>
  );
};

const LogFilters = () => {
  const say = useSay();
  const { q, tone, reminder } = useDeadlinesSearch();
  const research = useResearch();
  return (
    <Group gap="xs" align="flex-end" className="no-print">
      <SettledInput label={say(BOARD.search)} value={q ?? ''} onChange={(text) => { research({ q: text === '' ? undefined : text }); }} isSearch />
      <WhereFilters />
      <Choice label={WORDS.status} value={reminder} choices={REMINDER_STATUSES.map((one) => [one, STATUS[one]])} width={150} onChange={(value) => { research({ reminder: REMINDER_STATUSES.find((one) => one === value) }); }} />
      <Choice label={WORDS.tone} value={tone} choices={TONE_CHOICES.map((one) => [one, TONES[one]])} width={140} onChange={(value) => { research({ tone: TONE_CHOICES.find((one) => one === value) }); }} />
    </Group>
  );
};
