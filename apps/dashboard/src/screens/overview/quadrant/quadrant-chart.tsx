import { useElementSize } from '@mantine/hooks';
import { scaleLinear } from 'd3-scale';
import { useFormats, useSay } from '../../../words/language.js';
import { shortOf } from '../map/tiles.js';
import { WORDS } from '../words.js';
import { labelled } from './labels.js';

const HEIGHT = 280;
const EDGE = { top: 20, right: 14, bottom: 34, left: 36 };
/** Under the drawing: those of whose quality nothing is known. */
const STRIP = 34;
const USUAL_WIDTH = 460;

export type Point = { readonly province: string; readonly onTime?: number; readonly quality?: number };

type Props = { readonly points: readonly Point[]; readonly bounds: { readonly onTime: number; readonly quality: number }; readonly label: string };

export const QuadrantChart = ({ points, bounds, label }: Props) => {
  const say = useSay();
  const { number } = useFormats();
  const { ref, width: measured } = useElementSize();
  const width = measured === 0 ? USUAL_WIDTH : measured;
  const floor = HEIGHT - EDGE.bottom - STRIP;
  const x = scaleLinear([0, 100], [EDGE.left, width - EDGE.right]);
  const y = scaleLinear([0, 100], [floor, EDGE.top]);
  const dots = points.flatMap(({ province, onTime, quality }) => (onTime === undefined ? []
    : [{ x: x(onTime), y: quality === undefined ? floor + STRIP / 2 : y(quality), text: shortOf(province), isChecked: quality !== undefined }]));
  const names = labelled(dots, { left: EDGE.left, right: width - 2 });
  return (
    <div ref={ref}>
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} width="100%" role="img" aria-label={label} className="quadrant">
        <rect className="quadrant-good" x={x(bounds.onTime)} y={y(100)} width={x(100) - x(bounds.onTime)} height={y(bounds.quality) - y(100)} />
        <rect className="quadrant-poor" x={x(0)} y={y(bounds.quality)} width={x(bounds.onTime) - x(0)} height={floor - y(bounds.quality)} />
        <rect className="quadrant-strip" x={x(0)} y={floor} width={x(100) - x(0)} height={STRIP} />
        <line className="quadrant-bound" x1={x(bounds.onTime)} x2={x(bounds.onTime)} y1={EDGE.top} y2={floor + STRIP} />
        <line className="quadrant-bound" x1={x(0)} x2={x(100)} y1={y(bounds.quality)} y2={y(bounds.quality)} />
        {[0, 25, 50, 75, bounds.onTime].map((tick) => <text key={tick} x={x(tick)} y={HEIGHT - EDGE.bottom + 14} textAnchor="middle">{number(tick)}</text>)}
        {[0, 35, bounds.quality, 100].map((tick) => <text key={tick} x={EDGE.left - 5} y={y(tick) + 4} textAnchor="end">{number(tick)}</text>)}
        <text x={(x(0) + x(100)) / 2} y={HEIGHT - 5} textAnchor="middle" className="axis">{say(WORDS.onTimeAxis)}</text>
        <text x={2} y={12} className="axis">{say(WORDS.qualityAxis)}</text>
        <text x={x(0) + 6} y={y(100) + 13} className="quadrant-name">{say(WORDS.latePlain)}</text>
        <text x={x(0) + 6} y={floor - 7} className="quadrant-name">{say(WORDS.lateAndPoor)}</text>
        <text x={x(0) + 6} y={floor + 13} className="quadrant-name">{say(WORDS.unchecked)}</text>
        {dots.map(({ x: cx, y: cy, text, isChecked }, index) => {
          const name = names[index];
          return (
            <g key={text}>
              <circle cx={cx} cy={cy} r={4} className="quadrant-dot" data-checked={isChecked} />
              {name !== undefined && <text x={name.x} y={name.y} textAnchor={name.anchor}>{text}</text>}
            </g>
          );
        })}
      </svg>
    </div>
  );
};
