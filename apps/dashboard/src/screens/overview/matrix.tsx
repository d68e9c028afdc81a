import { Card, Group, NativeSelect, Title } from '@mantine/core';
import { useState } from 'react';
import { Explained } from '../../parts/explained.js';
import { ExportMenu } from '../../parts/export-menu.js';
import { ListLink } from '../../parts/list-link.js';
import { NothingHere } from '../../parts/nothing-here.js';
import { useFrame } from '../../shell/use-frame.js';
import { useScopeNames } from '../../shell/use-scope-names.js';
import type { Bilingual } from '../../words/bilingual.js';
import { useFormats, useSay } from '../../words/language.js';
import { listOfCell, listOfRow } from './lists.js';
import { matrixRows, OTHER, type Cell, type Measure } from './matrix-rows.js';
import { shortName } from '../../words/short-name.js';
import { WORDS } from './words.js';

const MEASURES = { locations: WORDS.count, late: WORDS.lateInStage, medianDaysLate: WORDS.daysLate, medianDays: WORDS.median } as const satisfies Record<Measure, Bilingual>;
const SHADES = 5;

export const Matrix = ({ cells }: { readonly cells: readonly Cell[] }) => {
  const say = useSay();
  const { number } = useFormats();
  const [measure, setMeasure] = useState<Measure>('locations');
  const { asOf, fiscalYear, programme, province } = useFrame();
  const { programmes: laws } = useScopeNames();
  const rows = matrixRows(cells, laws);
  const spine = laws.find(({ stages }) => stages.some(({ isSpine }) => isSpine))?.stages.filter(({ isSpine }) => isSpine) ?? [];
  const columns: readonly { readonly key: string; readonly label: Bilingual }[] = [...spine, { key: OTHER, label: WORDS.otherStages }];
  const most = Math.max(1, ...cells.map((cell) => cell[measure] ?? 0));
  const nameOf = (programme: string): Bilingual => laws.find((law) => law.programme === programme)?.name ?? { id: programme, en: programme };
  return (
    <Card withBorder>
      <Group justify="space-between" mb="xs">
        <Group gap={6} wrap="nowrap"><Title order={2}>{say(WORDS.matrix)}</Title><Explained of={WORDS.matrix} by={WORDS.matrixCounts} /></Group>
        <Group gap="xs" className="no-print">
          <NativeSelect size="xs" aria-label={say(WORDS.show)} value={measure} onChange={({ currentTarget: { value } }) => { setMeasure(value as Measure); }}
            data={Object.entries(MEASURES).map(([value, name]) => ({ value, label: say(name) }))} />
          <ExportMenu list="locations" query={{ asOf, fiscalYear, programme, province }} />
        </Group>
      </Group>
      {rows.length === 0 ? <NothingHere why={WORDS.nowhere} /> : (
        <div role="region" aria-label={say(WORDS.matrix)} tabIndex={0} className="matrix-region">
          <table className="matrix">
            <caption className="visually-hidden">{say(WORDS.matrix)}: {say(MEASURES[measure])}</caption>
            <thead>
              <tr><th scope="col">{say(WORDS.programme)}</th>{columns.map(({ key, label }) => <th key={key} scope="col">{say(label)}</th>)}<th scope="col">{say(WORDS.total)}</th></tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.programme}>
                  <th scope="row">{shortName(say(nameOf(row.programme)))}</th>
                  {columns.map(({ key }) => {
                    const value = row.cells.get(key)?.[measure];
                    const to = listOfCell(row, key, measure);
                    return (
                      <td key={key} className="number" data-shade={value === undefined || measure === 'medianDays' || measure === 'medianDaysLate' ? 0 : Math.ceil((SHADES * value) / most)}>
                        {value === undefined ? <span aria-hidden="true">·</span> : to === undefined ? number(value) : <ListLink {...to}>{number(value)}</ListLink>}
                      </td>
                    );
                  })}
                  <td className="number"><ListLink {...listOfRow(row.programme)} fw={650}>{number(row.total)}</ListLink></td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  );
};
