import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Bilingual } from '../words/bilingual.js';
import { useSay } from '../words/language.js';

type Props = {
  readonly caption: Bilingual;
  readonly head: readonly Bilingual[];
  /** The first cell names the row. Later cells of these columns are numbers. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
  readonly numbers?: readonly number[];
};

/** A short table; a wide one scrolls in itself. */
export const PlainTable = ({ caption, head, rows, numbers = [] }: Props) => {
  const say = useSay();
  const isNumber = (index: number): boolean => numbers.includes(index);
  return (
    <div role="region" aria-label={say(caption)} tabIndex={0} style={{ overflowX: 'auto' }}>
      <Table bg="white" withTableBorder verticalSpacing={5} fz="sm">
        <caption className="visually-hidden">{say(caption)}</caption>
        <Table.Thead><Table.Tr>{head.map((name, index) => <Table.Th key={name.id} scope="col" ta={isNumber(index) ? 'right' : undefined}>{say(name)}</Table.Th>)}</Table.Tr></Table.Thead>
        <Table.Tbody>
          {rows.map(({ key, cells }) => (
            <Table.Tr key={key}>
              {cells.map((cell, index) => (index === 0
                ? <Table.Th key={index} scope="row" fw={500}>{cell}</Table.Th>
                : <Table.Td key={index} ta={isNumber(index) ? 'right' : undefined} className={isNumber(index) ? 'number' : undefined}>{cell}</Table.Td>))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
};
