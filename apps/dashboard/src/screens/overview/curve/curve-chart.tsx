import { useElementSize } from '@mantine/hooks';
import { scaleLinear, scaleUtc } from 'd3-scale';
import { curveMonotoneX, line as lineThrough } from 'd3-shape';
import { useFormats, useSay, useSpeech } from '../../../words/language.js';
import type { CurveLine } from '../search.js';
import { WORDS } from '../words.js';
import type { Announcement, CurveData } from './curve-lines.js';
import type { Band } from './days-off.js';

const HEIGHT = 260;
const EDGE = { top: 30, right: 12, bottom: 24, left: 34 };
/** Before the page is laid out; enough to print by. */
const USUAL_WIDTH = 640;
const DAY_MS = 86_400_000;
const MONTH_PX = 48;
/** From here on a month says of which year it is. */
const LONG_MS = 400 * DAY_MS;

type Props = { readonly curve: CurveData; readonly line: CurveLine; readonly bands: readonly Band[]; readonly announcements: readonly Announcement[]; readonly label: string };

export const CurveChart = ({ curve: { weeks, plans, realised, now }, line, bands, announcements, label }: Props) => {
  const say = useSay();
  const { number } = useFormats();
  const { language } = useSpeech();
  const { ref, width: measured } = useElementSize();
  const width = measured === 0 ? USUAL_WIDTH : measured;
  const [first = now, last = now] = [weeks[0], weeks.at(-1)];
  const x = scaleUtc([new Date(Date.parse(first)), new Date(Date.parse(last))], [EDGE.left, width - EDGE.right]);
  const y = scaleLinear([0, 100], [HEIGHT - EDGE.bottom, EDGE.top]);
  const at = (day: string): number => Math.min(width - EDGE.right, Math.max(EDGE.left, x(new Date(day))));
  const path = (values: readonly number[]): string => lineThrough<number>((_, week) => x(new Date(weeks[week] ?? last)), (value) => y(value)).curve(curveMonotoneX)(values) ?? '';
  const isSeen = (day: string): boolean => day >= first && day <= last;
  const isLong = Date.parse(last) - Date.parse(first) > LONG_MS;
  const month = new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', { month: 'short', ...(isLong ? { year: '2-digit' } : {}), timeZone: 'UTC' });
  return (
    <div ref={ref}>
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} width="100%" role="img" aria-label={label} className="curve">
        {bands.filter(({ to }) => isSeen(to)).map(({ from, to, isEid }) => (
          <g key={from}>
            <rect className="curve-band" data-eid={isEid} x={at(from)} y={EDGE.top} width={Math.max(3, at(new Date(Date.parse(to) + DAY_MS).toISOString()) - at(from))} height={HEIGHT - EDGE.top - EDGE.bottom} />
            {isEid && <text x={at(from) + 2} y={EDGE.top - 4} textAnchor="middle">{say(WORDS.eid)}</text>}
          </g>
        ))}
        {y.ticks(5).map((tick) => (
          <g key={tick}><line className="curve-grid" x1={EDGE.left} x2={width - EDGE.right} y1={y(tick)} y2={y(tick)} /><text x={EDGE.left - 6} y={y(tick) + 4} textAnchor="end">{number(tick)}</text></g>
        ))}
        {x.ticks(Math.max(2, Math.floor(width / MONTH_PX / 2))).map((tick) => <text key={tick.getTime()} x={x(tick)} y={HEIGHT - 6} textAnchor="middle">{month.format(tick)}</text>)}
        {plans.map((plan, index) => <path key={plan.revision} d={path(plan[line])} className="curve-plan" data-old={index < plans.length - 1} />)}
        {plans.slice(0, -1).map((plan, index) => <PlanLabel key={plan.revision} below={index * LINE} x={x} y={y} weeks={weeks} values={plan[line]} text={say(WORDS.planOf(plan.revision))} />)}
        <path d={path(realised[line])} className="curve-realised" />
        {realised[line].length > 0 && <circle r={4} className="curve-end" cx={at(weeks[realised[line].length - 1] ?? last)} cy={y(realised[line].at(-1) ?? 0)} />}
        {announcements.filter(({ publishedOn }) => isSeen(publishedOn)).map(({ revisions, publishedOn, reason }, index) => (
          <g key={`${publishedOn}${reason}`}>
            <line className="curve-revision" x1={at(publishedOn)} x2={at(publishedOn)} y1={EDGE.top} y2={HEIGHT - EDGE.bottom} />
            <text x={at(publishedOn) + 3} y={EDGE.top + 10 + 12 * (index % 2)}>{say(WORDS.revision(revisions.join(', ')))}</text>
          </g>
        ))}
        {isSeen(now) && <line className="curve-now" x1={at(now)} x2={at(now)} y1={EDGE.top} y2={HEIGHT - EDGE.bottom} />}
      </svg>
    </div>
  );
};

const HALF = 50;
const LINE = 13;

type LabelProps = { readonly x: (day: Date) => number; readonly y: (value: number) => number; readonly weeks: readonly string[]; readonly values: readonly number[]; readonly text: string; readonly below: number };

/** Beside an older plan, where it is half done; each on a line of its own, for plans may differ by days alone. */
const PlanLabel = ({ below, x, y, weeks, values, text }: LabelProps) => {
  const half = values.findIndex((value) => value >= HALF);
  const week = weeks[half];
  return week === undefined ? null : <text className="curve-plan-label" x={x(new Date(week)) - 5} y={y(values[half] ?? 0) + below} textAnchor="end">{text}</text>;
};
