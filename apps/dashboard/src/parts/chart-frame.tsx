import { Anchor, Card, Group, Table, Title } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { both, type Bilingual } from '../words/bilingual.js';
import { useSay } from '../words/language.js';
import { Explained } from './explained.js';

const WORDS = { asTable: both('Lihat sebagai tabel', 'View as a table'), asChart: both('Lihat sebagai gambar', 'View as a chart') };

type Props = {
  readonly title: Bilingual;
  readonly counts: Bilingual;
  /** The drawing. It carries its own text for whoever cannot see it. */
  readonly children: ReactNode;
  /** The same in words and numbers: the first row is the head. */
  readonly table: readonly (readonly ReactNode[])[];
  readonly actions?: ReactNode;
};

/** A drawing of numbers, and its twin: the table of the same numbers. */
export const ChartFrame = ({ title, counts, children, table: [head = [], ...rows], actions }: Props) => {
  const say = useSay();
  const [isTable, setTable] = useState(false);
  return (
    <Card withBorder padding="md" className="keep-together">
      <Group justify="space-between" mb="xs" gap="xs">
        <Group gap={6} wrap="nowrap"><Title order={2}>{say(title)}</Title><Explained of={title} by={counts} /></Group>
        <Group gap="sm" className="no-print">
          {actions}
          <Anchor component="button" type="button" size="sm" onClick={() => { setTable(!isTable); }}>{say(isTable ? WORDS.asChart : WORDS.asTable)}</Anchor>
        </Group>
      </Group>
      {isTable
        ? (
          <div role="region" aria-label={say(title)} tabIndex={0} style={{ overflow: 'auto', maxHeight: 420 }}>
            <Table withTableBorder>
              <caption className="visually-hidden">{say(title)}</caption>
              <Table.Thead><Table.Tr>{head.map((cell, index) => <Table.Th key={index} scope="col">{cell}</Table.Th>)}</Table.Tr></Table.Thead>
              <Table.Tbody>
                {rows.map((row, at) => (
                  <Table.Tr key={at}>{row.map((cell, index) => (index === 0 ? <Table.Th key={index} scope="row">{cell}</Table.Th> : <Table.Td key={index} className="number">{cell}</Table.Td>))}</Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </div>
        )
        : children}
    </Card>
  );
};
