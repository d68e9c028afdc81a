import { ChartFrame } from '../../../parts/chart-frame.js';
import { ExportMenu } from '../../../parts/export-menu.js';
import type { Bilingual } from '../../../words/bilingual.js';
import { useFormats, useSay } from '../../../words/language.js';
import type { Preview } from '../content.js';
import { useFilesOf } from './concerned/use-concerned.js';
import { WHAT_IF } from './words.js';

const HEIGHT = 160;
const FOOT = 22;
const STEP = 56;
const BAR = 20;

/** How much falls due in each week, now and after the change; the file has it by office. */
export const Load = ({ of: weeks, preview }: { readonly of: Preview['whatIf']['load']; readonly preview: string }) => {
  const say = useSay();
  const { day, number } = useFormats();
  const most = Math.max(1, ...weeks.flatMap(({ before, after }) => [before, after]));
  const tall = (value: number): number => ((HEIGHT - FOOT - FOOT) * value) / most;
  const bar = (value: number, x: number, className: string, name: string) => (
    <g>
      <rect x={x} y={HEIGHT - FOOT - tall(value)} width={BAR} height={tall(value)} className={className}><title>{name}</title></rect>
      <text x={x + BAR / 2} y={HEIGHT - FOOT - tall(value) - 3} textAnchor="middle" className="timeline-text">{number(value)}</text>
    </g>
  );
  return (
    <ChartFrame title={WHAT_IF.load} counts={WHAT_IF.loadCounts} actions={<ExportMenu list="load" path={useFilesOf(preview)} query={{}} />}
      table={[[say(WHAT_IF.week), say(WHAT_IF.before), say(WHAT_IF.after)], ...weeks.map(({ week, before, after }) => [day(week), number(before), number(after)])]}>
      <p className="load-keys"><Key className="load-before" name={WHAT_IF.before} /><Key className="load-after" name={WHAT_IF.after} /></p>
      <div role="region" aria-label={say(WHAT_IF.load)} tabIndex={0} className="timeline-region">
        <svg width={weeks.length * STEP} height={HEIGHT} role="img" aria-label={say(WHAT_IF.load)}>
          {weeks.map(({ week, before, after }, index) => (
            <g key={week}>
              {bar(before, index * STEP + 4, 'load-before', `${day(week)}, ${say(WHAT_IF.before)}: ${number(before)}`)}
              {bar(after, index * STEP + 4 + BAR, 'load-after', `${day(week)}, ${say(WHAT_IF.after)}: ${number(after)}`)}
              <text x={index * STEP + 4 + BAR} y={HEIGHT - 6} textAnchor="middle" className="timeline-text">{day(week).split(' ').slice(0, 2).join(' ')}</text>
            </g>
          ))}
        </svg>
      </div>
    </ChartFrame>
  );
};

const Key = ({ className, name }: { readonly className: string; readonly name: Bilingual }) => (
  <span className="load-key"><svg aria-hidden="true"><rect width={12} height={12} className={className} /></svg>{useSay()(name)}</span>
);
