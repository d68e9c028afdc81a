import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import type { Column } from '../../../parts/column-head.js';
import { DataTable } from '../../../parts/data-table.js';
import { Explained } from '../../../parts/explained.js';
import { ListLink } from '../../../parts/list-link.js';
import { NothingHere } from '../../../parts/nothing-here.js';
import type { Bilingual } from '../../../words/bilingual.js';
import { useFormats, useSay } from '../../../words/language.js';
import type { Preview } from '../content.js';
import { useNames, type Place } from '../use-schedule.js';
import { csvOf } from './csv.js';
import { saveText } from './save-text.js';
import { WHAT_IF } from './words.js';

type Row = Preview['whatIf']['caused']['rows'][number];
type Count = Exclude<keyof Row, 'province' | 'stage'>;

const COUNTS: readonly (readonly [Count, Bilingual])[] = [
  ['moved', WHAT_IF.days], ['becomeLate', WHAT_IF.late], ['stopBeingLate', WHAT_IF.noLongerLate], ['becomeAtRisk', WHAT_IF.risk], ['stopBeingAtRisk', WHAT_IF.noRisk],
];

/** By province and stage, as a table, as a file, and on to the locations. */
export const OutcomeRows = ({ rows, place: { programme, fiscalYear } }: { readonly rows: readonly Row[]; readonly place: Place }) => {
  const say = useSay();
  const { number } = useFormats();
  const names = useNames();
  const columns = useMemo((): readonly Column<Row>[] => [
    { key: 'province', name: WHAT_IF.province, cell: ({ province }) => names.province(province) },
    { key: 'stage', name: WHAT_IF.stage, cell: ({ stage }) => say(names.stage(programme, stage)) },
    ...COUNTS.map(([key, name]): Column<Row> => ({ key, name, isNumber: true, cell: (row) => number(row[key]) })),
    { key: 'open', name: WHAT_IF.locations, cell: ({ province, stage }) => <ListLink list="/lokasi" where={{ programme, fiscalYear, province, stage }} c="laut.8" aria-label={say(WHAT_IF.openOf(`${names.province(province)}, ${say(names.stage(programme, stage))}`))}>{say(WHAT_IF.open)}</ListLink> },
  ], [names, number, programme, fiscalYear, say]);
  const download = (): void => {
    const head = [WHAT_IF.province, WHAT_IF.stage].map(say);
    saveText(`simulasi-${programme}-${fiscalYear}.csv`, 'text/csv;charset=utf-8', csvOf([[...head, ...COUNTS.map(([, name]) => say(name))], ...rows.map((row) => [names.province(row.province), say(names.stage(programme, row.stage)), ...COUNTS.map(([key]) => row[key])])]));
  };
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Group gap={6}><Title order={2}>{say(WHAT_IF.rows)}</Title><Explained of={WHAT_IF.rows} by={WHAT_IF.rowsCounts} /></Group>
        {rows.length > 0 && <Button size="xs" variant="default" className="no-print" data-csv onClick={download}>{say(WHAT_IF.csv)}</Button>}
      </Group>
      {rows.length === 0 ? <NothingHere why={WHAT_IF.noRows} /> : (
        <DataTable<Row> caption={WHAT_IF.rows} columns={columns} rows={rows} total={rows.length} keyOf={({ province, stage }) => `${province} ${stage}`}
          card={(row) => (
            <Stack gap={2}>
              <Text size="sm" fw={600}>{names.province(row.province)}: {say(names.stage(programme, row.stage))}</Text>
              <Text size="sm">{COUNTS.filter(([key]) => row[key] > 0).map(([key, name]) => `${say(name)} ${number(row[key])}`).join(' · ')}</Text>
              {columns.at(-1)?.cell(row)}
            </Stack>
          )} />
      )}
    </Stack>
  );
};
