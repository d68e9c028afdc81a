import { ChartFrame } from '../../../parts/chart-frame.js';
import { NothingHere } from '../../../parts/nothing-here.js';
import type { Bilingual } from '../../../words/bilingual.js';
import { useFormats, useSay } from '../../../words/language.js';
import { inOne } from '../in-one.js';
import { QUADRANT_NAMES, WORDS } from '../words.js';
import { QuadrantChart, type Point } from './quadrant-chart.js';

type Figures = Point & { readonly provinceName: string; readonly checked: number; readonly quadrant?: keyof typeof QUADRANT_NAMES };
type Props = { readonly provinces: readonly Figures[]; readonly bounds: { readonly onTime: number; readonly quality: number }; readonly definitions: Readonly<Record<string, Bilingual>> };

/** Who is in time, and whose works are good: neither makes up for the other. */
export const Quadrant = ({ provinces, bounds, definitions }: Props) => {
  const say = useSay();
  const { number, percent } = useFormats();
  const counts = inOne(['onTime', 'quality', 'quadrant'].map((name) => definitions[name]));
  const placed = provinces.filter(({ onTime }) => onTime !== undefined);
  const good = provinces.filter(({ quadrant }) => quadrant === 'good-good').length;
  const unchecked = placed.filter(({ quality }) => quality === undefined).length;
  return (
    <ChartFrame title={WORDS.quadrant} counts={counts}
      table={[
        [say(WORDS.province), say(WORDS.onTime), say(WORDS.quality), say(WORDS.checked), say(WORDS.verdict)],
        ...provinces.map(({ provinceName, onTime, quality, checked, quadrant }) => [provinceName, onTime === undefined ? '–' : percent(onTime, 1), quality === undefined ? '–' : number(quality, 1), number(checked),
          say(quadrant === undefined ? WORDS.notJudged : QUADRANT_NAMES[quadrant])]),
      ]}>
      {placed.length === 0 ? <NothingHere why={WORDS.noQuadrant} /> : <QuadrantChart points={placed} bounds={bounds} label={`${say(WORDS.quadrant)}. ${say(WORDS.quadrantSays(number(placed.length), number(good), number(unchecked)))}`} />}
      {placed.length > 0 && <p className="fine">{say(WORDS.boundsSay(percent(bounds.onTime), number(bounds.quality)))} {say(WORDS.quadrantSays(number(placed.length), number(good), number(unchecked)))}</p>}
    </ChartFrame>
  );
};
