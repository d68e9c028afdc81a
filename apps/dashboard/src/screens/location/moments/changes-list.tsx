import { Group, NativeSelect, Stack, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Answer } from '../../../parts/answer.js';
import { useSay } from '../../../words/language.js';
import { IN_BOTH } from '../../../words/in-both.js';
import { useLocationView, usePlaceFormats, type HistoryEntry } from '../use-location.js';
import { changesBetween } from './changes.js';
import { entriesAt, tickAt, tickBefore, type Clock } from './moments.js';
import type { TimeMachineState } from './use-time-machine.js';
import { WORDS } from './words.js';

type Props = { readonly history: readonly HistoryEntry[]; readonly machine: TimeMachineState; readonly at: string };

/** What the newest event up to that moment changed, or how far things have gone since. */
export const Changes = ({ history, machine: { ticks, clock }, at }: Props) => {
  const say = useSay();
  const { moment } = usePlaceFormats();
  const [against, setAgainst] = useState<'before' | 'now'>('before');
  const tick = tickAt(ticks, at);
  if (tick === undefined) return null;
  return (
    <Stack gap={6}>
      <Group justify="space-between" align="flex-end" gap="xs">
        <Title order={3}>{say(WORDS.changes)} <Text component="span" size="sm" c="gray.8">{moment(tick)}</Text></Title>
        <NativeSelect size="xs" label={say(WORDS.against)} value={against} onChange={({ currentTarget: { value } }) => { setAgainst(value === 'now' ? 'now' : 'before'); }}
          data={[{ value: 'before', label: say(WORDS.againstBefore) }, { value: 'now', label: say(WORDS.againstNow) }]} />
      </Group>
      {against === 'before' && <ul className="events">{entriesAt(history, clock, tick).map(({ revision, sentence }) => <Text key={revision} component="li" size="sm">{say(sentence)}</Text>)}</ul>}
      <ChangeTable tick={tick} before={tickBefore(ticks, tick)} clock={clock} isAgainstNow={against === 'now'} />
    </Stack>
  );
};

const momentsBy = (clock: Clock, at: string) => (clock === 'happened' ? { validAt: at } : { asOf: at });

const ChangeTable = ({ tick, before, clock, isAgainstNow }: { readonly tick: string; readonly before: string | undefined; readonly clock: Clock; readonly isAgainstNow: boolean }) => {
  const say = useSay();
  const here = useLocationView(momentsBy(clock, tick));
  const isFirst = before === undefined && !isAgainstNow;
  const other = useLocationView(isAgainstNow || before === undefined ? {} : momentsBy(clock, before), !isFirst);
  if (!isFirst && other.data === undefined) return <Answer of={other}>{() => null}</Answer>;
  return (
    <Answer of={here}>
      {(view) => {
        const [was, is] = isAgainstNow ? [view, other.data ?? view] : [isFirst ? undefined : other.data, view];
        const changes = changesBetween(was, is, IN_BOTH);
        if (changes.length === 0) return <Text size="sm" c="gray.8">{say(isAgainstNow ? WORDS.same : WORDS.nothing)}</Text>;
        return (
          <div role="region" tabIndex={0} aria-label={say(WORDS.changes)} style={{ maxHeight: 320, overflow: 'auto' }}>
            <Table withTableBorder verticalSpacing={4} fz="sm">
              <caption className="visually-hidden">{say(WORDS.changes)}</caption>
              <Table.Thead><Table.Tr><Table.Th scope="col">{say(WORDS.thing)}</Table.Th><Table.Th scope="col">{say(isAgainstNow ? WORDS.then : WORDS.was)}</Table.Th><Table.Th scope="col">{say(isAgainstNow ? WORDS.today : WORDS.is)}</Table.Th></Table.Tr></Table.Thead>
              <Table.Tbody>
                {changes.map((change) => (
                  <Table.Tr key={change.key}>
                    <Table.Th scope="row" fw={500}>{say(change.name)}</Table.Th>
                    <Table.Td>{say(change.before ?? WORDS.absent)}</Table.Td>
                    <Table.Td fw={600}>{say(change.after ?? WORDS.absent)}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </div>
        );
      }}
    </Answer>
  );
};
