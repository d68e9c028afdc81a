import { Anchor, Card, Group, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Schemas } from '../../api/client.js';
import { ColumnHead } from '../../parts/column-head.js';
import { Explained } from '../../parts/explained.js';
import { ExportMenu } from '../../parts/export-menu.js';
import { ListLink } from '../../parts/list-link.js';
import { useFrame } from '../../shell/use-frame.js';
import type { Bilingual } from '../../words/bilingual.js';
import { useFormats, useSay } from '../../words/language.js';
import { lateListOfOffice, listOfOffice } from './lists.js';
import { WORDS } from './words.js';

type Props = { readonly offices: readonly Schemas['OfficeFiguresDto'][]; readonly definitions: Readonly<Record<string, Bilingual>> };

const HEADS = [
  [WORDS.office], [WORDS.locations, 'locations'], [WORDS.lateCount, 'late'], [WORDS.share, 'latePercent'], [WORDS.medianLate, 'daysLate'], [WORDS.mostLate, 'daysLate'], [WORDS.onTime, 'onTime'], [WORDS.deviation, 'deviation'],
] as const;

const FIRST = 10;
/** Those before it are links. */
const FIRST_PLAIN = 3;
const told = (value: number | undefined, words: (known: number) => string): string => (value === undefined ? '–' : words(value));

export const Offices = ({ offices, definitions }: Props) => {
  const say = useSay();
  const { number, percent, signed } = useFormats();
  const { asOf, fiscalYear, programme, province } = useFrame();
  const counts = definitions['offices'];
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? offices : offices.slice(0, FIRST);
  const tenths = (share: number): string => percent(share, 1);
  return (
    <Card withBorder>
      <Group justify="space-between" mb="xs">
        <Group gap={6} wrap="nowrap"><Title order={2}>{say(WORDS.offices)}</Title>{counts !== undefined && <Explained of={WORDS.offices} by={counts} />}</Group>
        <Group gap="sm" className="no-print">
          {offices.length > FIRST && <Anchor component="button" type="button" size="sm" onClick={() => { setWhole(!isWhole); }}>{say(isWhole ? WORDS.firstOffices : WORDS.allOffices(number(offices.length)))}</Anchor>}
          {asOf === undefined && <ExportMenu list="deadlines" query={{ fiscalYear, programme, province, overdue: true }} />}
        </Group>
      </Group>
      {shown.every(({ late }) => late === 0) && <Text mb="xs">{say(WORDS.noLateOffice)}</Text>}
      {offices.length > 0 && (
        <div role="region" aria-label={say(WORDS.offices)} tabIndex={0} className="matrix-region">
          <table className="offices">
            <caption className="visually-hidden">{say(WORDS.offices)}</caption>
            <thead>
              <tr>{HEADS.map(([name, figure]) => <ColumnHead key={name.en} column={{ key: name.en, name, explained: figure === undefined ? undefined : definitions[figure] }} />)}</tr>
            </thead>
            <tbody className="number">
              {shown.map(({ satker, provinces, locations, late, latePercent, medianDaysLate, mostDaysLate, onTime, deviation }) => (
                <tr key={satker}>
                  <th scope="row">{satker} <Text component="span" size="xs" c="gray.8">{provinces.join(', ')}</Text></th>
                  <td><ListLink {...listOfOffice(satker)}>{number(locations)}</ListLink></td>
                  <td><ListLink {...lateListOfOffice(satker)}>{number(late)}</ListLink></td>
                  {[told(latePercent, tenths), told(medianDaysLate, number), told(mostDaysLate, number), told(onTime, tenths), told(deviation, (points) => signed(points, 1))].map((cell, at) => <td key={HEADS[at + FIRST_PLAIN]?.[0].en}>{cell}</td>)}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  );
};
