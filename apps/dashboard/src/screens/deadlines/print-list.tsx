import { Table, Text, Title } from '@mantine/core';
import { usePrinting } from '../../parts/use-printing.js';
import { useFormats, useSay } from '../../words/language.js';
import { Due, Left, Place, Reminders, Turn, Why } from './row-parts.js';
import { bySatker, type DeadlineRow } from './rows.js';
import { WORDS } from './words.js';

const HEAD = [WORDS.place, WORDS.due, WORDS.left, WORDS.turn, WORDS.why, WORDS.reminders, WORDS.followUp] as const;

/** For a meeting: by office, with room for what is agreed and who signs for it. */
export const PrintList = ({ rows, total }: { readonly rows: readonly DeadlineRow[]; readonly total: number }) => {
  const say = useSay();
  const { number } = useFormats();
  const isPrinting = usePrinting();
  if (!isPrinting || rows.length === 0) return null;
  return (
    <div>
      <Text size="sm">{say(WORDS.printed(number(rows.length), number(total)))}</Text>
      {[...bySatker(rows)].map(([satker, theirs]) => (
        <section key={satker}>
          <Title order={3} mt="sm">{satker === '' ? say(WORDS.noSatker) : satker} ({number(theirs.length)})</Title>
          <Table fz="xs" withTableBorder withColumnBorders>
            <Table.Thead><Table.Tr>{HEAD.map((name) => <Table.Th key={name.en} scope="col" w={name === WORDS.followUp ? '18%' : undefined}>{say(name)}</Table.Th>)}</Table.Tr></Table.Thead>
            <Table.Tbody>
              {theirs.map((row) => (
                <Table.Tr key={row.key}>
                  <Table.Td><Place row={row} /></Table.Td><Table.Td><Due row={row} /></Table.Td><Table.Td><Left row={row} /></Table.Td>
                  <Table.Td><Turn row={row} /></Table.Td><Table.Td><Why row={row} /></Table.Td><Table.Td><Reminders row={row} /></Table.Td><Table.Td />
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          <Text size="sm" className="board-signature keep-together">{say(WORDS.signature)}: ______________________________</Text>
        </section>
      ))}
    </div>
  );
};
