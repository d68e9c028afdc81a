import { Card, Group, Table, Text, Title } from '@mantine/core';
import type { Schemas } from '../../api/client.js';
import { Explained } from '../../parts/explained.js';
import { ExportMenu } from '../../parts/export-menu.js';
import { ListLink } from '../../parts/list-link.js';
import { useFrame } from '../../shell/use-frame.js';
import type { Bilingual } from '../../words/bilingual.js';
import { useFormats, useSay } from '../../words/language.js';
import { WORDS } from './words.js';

type Props = { readonly offices: readonly Schemas['OfficeFiguresDto'][]; readonly counts: Bilingual | undefined };

export const Offices = ({ offices, counts }: Props) => {
  const say = useSay();
  const { number, percent } = useFormats();
  const { fiscalYear, programme, province } = useFrame();
  return (
    <Card withBorder>
      <Group justify="space-between" mb="xs">
        <Group gap={6} wrap="nowrap"><Title order={2}>{say(WORDS.offices)}</Title>{counts !== undefined && <Explained of={WORDS.offices} by={counts} />}</Group>
        <div className="no-print"><ExportMenu list="deadlines" query={{ fiscalYear, programme, province, overdue: true }} /></div>
      </Group>
      {offices.length === 0 ? <Text>{say(WORDS.noLateOffice)}</Text> : (
        <div role="region" aria-label={say(WORDS.offices)} tabIndex={0} className="matrix-region">
          <Table verticalSpacing={4}>
            <caption className="visually-hidden">{say(WORDS.offices)}</caption>
            <Table.Thead>
              <Table.Tr>{[WORDS.office, WORDS.locations, WORDS.lateCount, WORDS.share, WORDS.medianLate, WORDS.mostLate, WORDS.deviation].map((name) => <Table.Th key={name.en} scope="col">{say(name)}</Table.Th>)}</Table.Tr>
            </Table.Thead>
            <Table.Tbody className="number">
              {offices.map(({ satker, locations, late, latePercent = 0, medianDaysLate, mostDaysLate, deviation }) => (
                <Table.Tr key={satker}>
                  <Table.Th scope="row">{satker}</Table.Th>
                  <Table.Td><ListLink list="/lokasi" where={{ satker }}>{number(locations)}</ListLink></Table.Td>
                  <Table.Td><ListLink list="/tenggat" where={{ band: 'overdue', satker }}>{number(late)}</ListLink></Table.Td>
                  <Table.Td>{percent(latePercent, 1)}</Table.Td>
                  <Table.Td>{number(medianDaysLate)}</Table.Td>
                  <Table.Td>{number(mostDaysLate)}</Table.Td>
                  <Table.Td>{deviation === undefined ? '–' : number(deviation, 1)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
    </Card>
  );
};
