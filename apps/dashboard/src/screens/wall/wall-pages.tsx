import type { Schemas } from '../../api/client.js';
import type { Bilingual } from '../../words/bilingual.js';
import { useScopeNames } from '../../shell/use-scope-names.js';
import { useFormats, useSay } from '../../words/language.js';
import { lineKey } from '../overview/feed-line.js';
import { matrixRows, OTHER } from '../overview/matrix-rows.js';
import { shortName } from '../../words/short-name.js';
import { useFeed } from '../overview/use-feed.js';
import { TRANSITIONS, WORDS as OVERVIEW } from '../overview/words.js';
import { WallTable } from './wall-table.js';

export const WallMatrix = ({ cells }: { readonly cells: readonly Schemas['StageCellDto'][] }) => {
  const say = useSay();
  const { number } = useFormats();
  const { programmes: laws } = useScopeNames();
  const spine = laws.find(({ stages }) => stages.some(({ isSpine }) => isSpine))?.stages.filter(({ isSpine }) => isSpine) ?? [];
  const nameOf = (key: string): string => { const law = laws.find(({ programme }) => programme === key); return law === undefined ? key : shortName(say(law.name)); };
  return (
    <WallTable title={OVERVIEW.matrix} counts={OVERVIEW.matrixCounts} nothing={say(OVERVIEW.nowhere)}
      head={[say(OVERVIEW.programme), ...spine.map(({ label }) => shortName(say(label))), say(OVERVIEW.otherStages), say(OVERVIEW.total)]}
      rows={matrixRows(cells, laws).map((row) => ({ key: row.programme, cells: [nameOf(row.programme), ...[...spine.map(({ key }) => key), OTHER].map((key) => { const many = row.cells.get(key)?.locations; return many === undefined ? '·' : number(many); }), number(row.total)] }))} />
  );
};

export const WallOffices = ({ offices, counts }: { readonly offices: readonly Schemas['OfficeFiguresDto'][]; readonly counts: Bilingual }) => {
  const say = useSay();
  const { number, percent } = useFormats();
  return (
    <WallTable title={OVERVIEW.offices} counts={counts} nothing={say(OVERVIEW.noLateOffice)} head={[OVERVIEW.office, OVERVIEW.lateCount, OVERVIEW.share, OVERVIEW.medianLate, OVERVIEW.mostLate].map(say)}
      rows={offices.filter((one) => one.late > 0).slice(0, SHOWN_OFFICES).map(({ satker, late, latePercent, medianDaysLate = 0, mostDaysLate = 0 }) => ({ key: satker, cells: [satker, number(late), latePercent === undefined ? '–' : percent(latePercent, 1), number(medianDaysLate), number(mostDaysLate)] }))} />
  );
};

const SHOWN = 8;
const SHOWN_OFFICES = 10;

export const WallFeed = () => {
  const say = useSay();
  const { moment, number } = useFormats();
  const { programmes } = useScopeNames();
  const { lines } = useFeed(SHOWN);
  const stageOf = (programme: string, stage: string | undefined): string => { const label = programmes.find((law) => law.programme === programme)?.stages.find(({ key }) => key === stage)?.label; return label === undefined ? '' : `: ${say(label)}`; };
  return (
    <section className="wall-page">
      <h2>{say(OVERVIEW.feed)}</h2>
      <ul className="wall-feed" data-feed>
        {lines.map((line) => {
          const { newest: { names, type, programme, stage, recordedAt }, more } = line;
          return (
            <li key={lineKey(line)}>
              <span className="number">{moment(recordedAt)}</span>
              <strong>{[names.village ?? names.district, names.regency ?? names.province].filter(Boolean).join(', ')}</strong>
              <span>{say(TRANSITIONS[type])}{stageOf(programme, stage)}{more > 0 && ` (+${number(more)})`}</span>
            </li>
          );
        })}
      </ul>
      {lines.length === 0 && <p>{say(OVERVIEW.noTransitions)}</p>}
    </section>
  );
};
