import { useFormats, useSay } from '../../../words/language.js';
import { shareOfYear } from '../days.js';
import type { DayOff } from '../use-schedule.js';
import type { Planned } from './planned.js';

export type Line = { readonly label: string; readonly planned: Planned; readonly before: Planned | undefined };

type Props = { readonly lines: readonly Line[]; readonly days: readonly DayOff[]; readonly year: number; readonly label: string };

const WIDTH = 1000;
const NAMES = 230;
const ROW = 20;
const HEAD = 22;
const FOOT = 4;
const MONTHS = 12;
const THINNEST = 3;

/** Days lie from left to right, stages from the first to end to the last. */
export const TimelineDrawing = ({ lines, days, year, label }: Props) => {
  const say = useSay();
  const { day } = useFormats();
  const height = HEAD + lines.length * ROW + FOOT;
  const at = (on: string): number => NAMES + (WIDTH - NAMES) * Math.min(1, Math.max(0, shareOfYear(on, year)));
  const months = Array.from({ length: MONTHS }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}-01`);
  return (
    <div role="region" aria-label={label} tabIndex={0} className="timeline-region">
      <svg viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={label} className="timeline">
        {months.map((first) => (
          <g key={first}>
            <line x1={at(first)} x2={at(first)} y1={0} y2={height} className="timeline-month" />
            <text x={at(first) + 4} y={14} className="timeline-text">{day(first).split(' ')[1]}</text>
          </g>
        ))}
        {days.map(({ date, name, kind }) => (
          <rect key={`${date}${name.id}`} x={at(date)} y={HEAD - 4} width={2} height={height - HEAD + 4} className={`timeline-off ${kind}`}><title>{`${day(date)}: ${say(name)}`}</title></rect>
        ))}
        {lines.map(({ label: name, planned, before }, index) => {
          const top = HEAD + index * ROW;
          return (
            <g key={planned.stage}>
              <text x={0} y={top + 14} className="timeline-text">{name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name}<title>{name}</title></text>
              {before !== undefined && before.due !== planned.due && <Bar of={before} at={at} top={top + 2} height={ROW - 4} className="timeline-before" name={`${name}: ${day(before.due)}`} />}
              <Bar of={planned} at={at} top={top + 5} height={ROW - 10} className="timeline-bar" name={`${name}: ${planned.from === undefined ? '' : `${day(planned.from)} – `}${day(planned.due)}`} />
              {planned.shiftedTo !== undefined && <path d={`M${at(planned.due)} ${top + ROW / 2}H${at(planned.shiftedTo) + SHIFT}`} className="timeline-shift"><title>{`${day(planned.due)} → ${day(planned.shiftedTo)}`}</title></path>}
            </g>
          );
        })}
      </svg>
    </div>
  );
};

const LONGEST = 32;
/** A shift of a day or two would be too short to be seen. */
const SHIFT = 6;

type BarProps = { readonly of: Planned; readonly at: (day: string) => number; readonly top: number; readonly height: number; readonly className: string; readonly name: string };

/** A span of days, or a point where it has no beginning. */
const Bar = ({ of: { from, due }, at, top, height, className, name }: BarProps) => (from === undefined
  ? <circle cx={at(due)} cy={top + height / 2} r={height / 2} className={className}><title>{name}</title></circle>
  : <rect x={at(from)} y={top} width={Math.max(THINNEST, at(due) - at(from))} height={height} rx={2} className={className}><title>{name}</title></rect>);
