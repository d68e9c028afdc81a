import { Group, Stack, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import type { Schemas } from '../../../api/client.js';
import { Answer } from '../../../parts/answer.js';
import type { Column } from '../../../parts/column-head.js';
import { DataTable } from '../../../parts/data-table.js';
import { Explained } from '../../../parts/explained.js';
import { ExportMenu } from '../../../parts/export-menu.js';
import { NothingHere } from '../../../parts/nothing-here.js';
import { useFormats, useSay } from '../../../words/language.js';
import { useNames, usePlace } from '../use-schedule.js';
import { useEffectRows, useFilesOf, useMore, type Concerned, type Effect } from './concerned/use-concerned.js';
import { EFFECT_NAMES, EFFECTS, WHAT_IF } from './words.js';

type Row = Schemas['WhatIfRowDto'];
type Props = { readonly preview: string; readonly onOpen: (concerned: Concerned) => void };

/** By province and stage; every number leads to the locations it counts. */
export const OutcomeRows = ({ preview, onOpen }: Props) => {
  const say = useSay();
  const list = useEffectRows(preview);
  const more = useMore(list);
  const { columns, nameOf, count } = useColumns(onOpen);
  const [first] = list.data?.pages ?? [];
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Group gap={6}><Title order={2}>{say(WHAT_IF.rows)}</Title><Explained of={WHAT_IF.rows} by={WHAT_IF.rowsCounts} /></Group>
        <ExportMenu list="rows" path={useFilesOf(preview)} query={{}} />
      </Group>
      <Answer of={list}>
        {({ pages }) => (first === undefined || first.total === 0 ? <NothingHere why={WHAT_IF.noRows} /> : (
          <DataTable<Row> caption={WHAT_IF.rows} columns={columns} rows={pages.flatMap(({ rows }) => rows)} total={first.total} keyOf={({ province, stage }) => `${province} ${stage}`} onMore={more}
            card={(row) => (
              <Stack gap={2}>
                <Text size="sm" fw={600}>{nameOf(row)}</Text>
                <Group gap="xs">{EFFECTS.filter((effect) => row[effect] > 0).map((effect) => <Text key={effect} size="sm" component="span">{say(EFFECT_NAMES[effect])} {count(row, effect)}</Text>)}</Group>
              </Stack>
            )} />
        ))}
      </Answer>
    </Stack>
  );
};

const useColumns = (onOpen: Props['onOpen']) => {
  const say = useSay();
  const { number } = useFormats();
  const names = useNames();
  const { programme } = usePlace();
  return useMemo(() => {
    const nameOf = ({ province, stage }: Row): string => `${names.province(province)}: ${say(names.stage(programme, stage))}`;
    const count = (row: Row, effect: Effect) => (row[effect] === 0 ? '0' : (
      <button type="button" className="count-button" aria-label={say(WHAT_IF.openOf(number(row[effect]), nameOf(row), say(EFFECT_NAMES[effect])))} onClick={() => { onOpen({ province: row.province, stage: row.stage, effect }); }}>{number(row[effect])}</button>
    ));
    const columns: readonly Column<Row>[] = [
      { key: 'province', name: WHAT_IF.province, cell: ({ province }) => names.province(province) },
      { key: 'stage', name: WHAT_IF.stage, cell: ({ stage }) => say(names.stage(programme, stage)) },
      ...EFFECTS.map((effect): Column<Row> => ({ key: effect, name: EFFECT_NAMES[effect], isNumber: true, cell: (row) => count(row, effect) })),
    ];
    return { columns, nameOf, count };
  }, [names, number, onOpen, programme, say]);
};
