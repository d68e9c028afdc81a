import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo, type RefObject } from 'react';
import { Answer } from '../../../../parts/answer.js';
import type { Column } from '../../../../parts/column-head.js';
import { DataTable } from '../../../../parts/data-table.js';
import { Explained } from '../../../../parts/explained.js';
import { ExportMenu } from '../../../../parts/export-menu.js';
import { NothingHere } from '../../../../parts/nothing-here.js';
import { useFormats, useSay } from '../../../../words/language.js';
import { nameOf, placeOf } from '../../../../words/place.js';
import { useNames } from '../../use-schedule.js';
import { EFFECT_NAMES, WHAT_IF } from '../words.js';
import { ConcernedFilters } from './concerned-filters.js';
import { useConcerned, useFilesOf, useMore, type Concerned as Chosen, type Effect, type StageChange } from './use-concerned.js';

type Props = { readonly preview: string; readonly chosen: Chosen; readonly onChange: (chosen: Chosen) => void; readonly heading: RefObject<HTMLHeadingElement | null> };

/** Which locations the numbers are made of, each with its old and its new day. */
export const Concerned = ({ preview, chosen, onChange, heading }: Props) => {
  const say = useSay();
  const { number } = useFormats();
  const navigate = useNavigate();
  const list = useConcerned(preview, chosen);
  const more = useMore(list);
  const columns = useColumns();
  const [first] = list.data?.pages ?? [];
  const isFiltered = Object.values(chosen).some((one) => one !== undefined);
  return (
    <Stack gap="xs" data-concerned>
      <Group justify="space-between">
        <Group gap={6}><Title order={2} ref={heading} tabIndex={-1}>{say(WHAT_IF.concerned)}</Title><Explained of={WHAT_IF.concerned} by={WHAT_IF.concernedCounts} /></Group>
        <ExportMenu list="locations" path={useFilesOf(preview)} query={chosen} />
      </Group>
      <ConcernedFilters chosen={chosen} onChange={onChange} />
      <Answer of={list}>
        {({ pages }) => (first === undefined || first.total === 0 ? <NothingHere why={isFiltered ? WHAT_IF.noneConcerned : WHAT_IF.noRows} {...(isFiltered ? { onClear: () => { onChange({}); } } : {})} /> : (
          <>
            <Text size="sm" role="status">{say(WHAT_IF.concernedTotal(number(first.total), number(first.locations)))}</Text>
            <DataTable<StageChange> caption={WHAT_IF.concerned} columns={columns} rows={pages.flatMap(({ changes }) => changes)} total={first.total} keyOf={({ locationId, stage, refreshed }) => `${locationId} ${stage} ${refreshed}`} onMore={more}
              onOpen={({ locationId }) => { void navigate({ to: '/lokasi/$id', params: { id: locationId } }); }}
              card={(row) => <Stack gap={2}>{columns.filter(({ key }) => key !== 'effects' || row.effects.some(isFurther)).map(({ key, cell }) => <Text key={key} size="sm" component="div">{cell(row)}</Text>)}</Stack>} />
          </>
        ))}
      </Answer>
    </Stack>
  );
};

/** That a day moves is told by the days. */
const isFurther = (effect: Effect): boolean => effect !== 'moved';

const useColumns = (): readonly Column<StageChange>[] => {
  const say = useSay();
  const { day } = useFormats();
  const names = useNames();
  return useMemo((): readonly Column<StageChange>[] => [
    { key: 'place', name: WHAT_IF.location, cell: ({ locationId, names: place, region }) => (
      <div>
        <Anchor fw={600} size="sm" renderRoot={(anchor) => <Link to="/lokasi/$id" params={{ id: locationId }} {...anchor} />}>{say(nameOf(place))}</Anchor>
        <Text size="xs" c="gray.8">{placeOf(place)} · <span className="number">{region}</span></Text>
      </div>
    ) },
    { key: 'stage', name: WHAT_IF.stage, cell: ({ programme, stage }) => say(names.stage(programme, stage)) },
    { key: 'days', name: WHAT_IF.oldAndNew, cell: ({ from, to, anyway, effects }) => (effects.includes('moved') ? (
      <>
        <span className="number">{from === undefined ? '–' : day(from)} → <strong>{to === undefined ? '–' : day(to)}</strong></span>
        {anyway !== undefined && <Text size="xs" c="gray.8">{say(WHAT_IF.anyway(day(anyway)))}</Text>}
      </>
    ) : '–') },
    { key: 'effects', name: WHAT_IF.effect, cell: ({ effects }) => effects.filter(isFurther).map((effect) => say(EFFECT_NAMES[effect])).join(', ') || '–' },
    { key: 'satker', name: WHAT_IF.satker, cell: ({ satker }) => <span className="number">{satker}</span> },
  ], [day, names, say]);
};
