import { Group, SegmentedControl } from '@mantine/core';
import { ChartFrame } from '../../../parts/chart-frame.js';
import { ExportMenu } from '../../../parts/export-menu.js';
import { ListLink } from '../../../parts/list-link.js';
import { useFrame } from '../../../shell/use-frame.js';
import { useScopeNames } from '../../../shell/use-scope-names.js';
import type { Bilingual } from '../../../words/bilingual.js';
import { useFormats, useSay } from '../../../words/language.js';
import { lateListOfProvince, listOfProvince } from '../lists.js';
import { TILE_MEASURES, type TileMeasure } from '../search.js';
import { useOverviewSearch, useResearch } from '../use-overview-search.js';
import { TILES_TELL, WORDS } from '../words.js';
import { legendOf, shadeOf } from './shades.js';
import { isUndivided, rolledUp, tilesOf, type ProvinceFigures } from './tiles.js';

type Props = { readonly provinces: readonly ProvinceFigures[]; readonly definitions: Readonly<Record<string, Bilingual>>; readonly year: number };

const VALUES = { late: ({ latePercent }) => latePercent, deviation: ({ deviation }) => deviation, absorption: ({ absorption }) => absorption } as const satisfies Record<TileMeasure, (of: ProvinceFigures) => number | undefined>;
const COUNTED = { late: 'latePercent', deviation: 'deviation', absorption: 'absorption' } as const satisfies Record<TileMeasure, string>;

/** The provinces of that year, each a tile with its figure, each the way to its list. */
export const ProvinceMap = ({ provinces, definitions, year }: Props) => {
  const say = useSay();
  const { number, percent } = useFormats();
  const { programme, fiscalYear } = useFrame();
  const { provinces: names } = useScopeNames();
  const { tiles: measure = 'late' } = useOverviewSearch();
  const research = useResearch();
  const known = new Map(rolledUp(provinces, year).map((figures) => [figures.province, figures]));
  const told = (value: number | undefined): string => (value === undefined ? '–' : measure === 'deviation' ? number(value, 1) : percent(value, 1));
  const nameOf = (code: string): string => names.find((one) => one.code === code)?.name ?? known.get(code)?.provinceName ?? code;
  return (
    <ChartFrame title={WORDS.map} counts={definitions[COUNTED[measure]] ?? WORDS.map}
      table={[
        [say(WORDS.province), say(WORDS.locations), say(WORDS.lateCount), say(WORDS.share), say(WORDS.medianLate), say(WORDS.deviation), say(WORDS.absorption)],
        ...[...known.values()].map(({ province, locations, late, latePercent, medianDaysLate, deviation, absorption }) => [nameOf(province), number(locations), number(late),
          latePercent === undefined ? '–' : percent(latePercent, 1), medianDaysLate === undefined ? '–' : number(medianDaysLate), deviation === undefined ? '–' : number(deviation, 1), absorption === undefined ? '–' : percent(absorption, 1)]),
      ]}
      actions={<ExportMenu list="late" query={{ programme, fiscalYear }} />}>
      <Group justify="space-between" mb="xs" gap="xs">
        <SegmentedControl size="xs" className="no-print" aria-label={say(WORDS.show)} value={measure} onChange={(value) => { research({ tiles: value as TileMeasure }); }}
          data={TILE_MEASURES.map((one) => ({ value: one, label: say(TILES_TELL[one]) }))} />
        <ul className="tile-legend" aria-label={say(WORDS.legend)}>{legendOf(measure).map((words, shade) => <li key={words} data-measure={measure} data-shade={shade}>{words}</li>)}</ul>
      </Group>
      <ul className="tiles" aria-label={`${say(WORDS.map)}: ${say(TILES_TELL[measure])}`}>
        {tilesOf(year).map(({ code, short, column, row }) => {
          const figures = known.get(code);
          const value = figures && VALUES[measure](figures);
          const content = <><span className="tile-name" aria-hidden="true">{short}</span><span className="visually-hidden">{nameOf(code)}: </span><span className="number">{told(value)}</span></>;
          return (
            <li key={code} style={{ gridColumn: column, gridRow: row }} title={nameOf(code)} data-measure={measure} data-shade={value === undefined ? 'none' : shadeOf(measure, value)}>
              {figures === undefined ? <span className="tile">{content}</span>
                : <ListLink {...(measure === 'late' && figures.late > 0 ? lateListOfProvince(code) : listOfProvince(code))} className="tile" underline="never">{content}</ListLink>}
            </li>
          );
        })}
      </ul>
      <p className="fine">{say(isUndivided(year) ? WORDS.undivided : WORDS.divided)}</p>
    </ChartFrame>
  );
};
