import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Bilingual } from '../../words/bilingual.js';
import { useSay } from '../../words/language.js';

type Props = { readonly caption: Bilingual; readonly head: readonly Bilingual[]; readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[] };

/** A short table; too wide for the screen, it scrolls by itself. */
export const WideTable = ({ caption, head, rows }: Props) => {
  const say = useSay();
  return (
    <div role="region" aria-label={say(caption)} tabIndex={0} style={{ overflowX: 'auto' }}>
      <Table striped verticalSpacing={6}>
        <caption className="visually-hidden">{say(caption)}</caption>
        <Table.Thead><Table.Tr>{head.map((name) => <Table.Th key={name.en} scope="col">{say(name)}</Table.Th>)}</Table.Tr></Table.Thead>
        <Table.Tbody>
          {rows.map(({ key, cells: [first, ...others] }) => (
            <Table.Tr key={key}><Table.Th scope="row" fw={500}>{first}</Table.Th>{others.map((cell, index) => <Table.Td key={head[index + 1]?.en}>{cell}</Table.Td>)}</Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
};
