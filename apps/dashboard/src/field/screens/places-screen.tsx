import { useEffect } from 'preact/hooks';
import { both } from '../../words/bilingual.js';
import { shortName } from '../../words/short-name.js';
import { SITUATION_NAMES } from '../../words/terms.js';
import { dueAt } from '../due-at.js';
import type { Board } from '../kept/database.js';
import { keptBoard } from '../kept/readings.js';
import { useKept } from '../kept/use-kept.js';
import { Due } from '../parts/due.js';
import { placeName } from '../place-name.js';
import { useSpeech } from '../speech.js';
import { line } from '../synchronise.js';
import { Way } from '../walk.js';
import { useWatched } from '../use-watched.js';
import { WORDS } from '../words.js';

type Item = Board['locations'][number];

export const PlacesScreen = () => {
  const { say, number } = useSpeech();
  const { isBusy } = useWatched(line);
  const kept = useKept(keptBoard);
  const board = kept?.value;
  useEffect(() => { document.title = `${say(WORDS.title)} · Tahapan`; }, [say]);
  const isEmpty = kept === undefined || (board === undefined && isBusy);
  return (
    <div aria-busy={isEmpty}>
      <h1>{say(WORDS.title)}</h1>
      {board !== undefined && <p class="soft">{board.unit}</p>}
      {board === undefined && !isEmpty && <p>{say(WORDS.nothingRead)}.</p>}
      {board?.total === 0 && <p>{say(WORDS.noPlaces)}</p>}
      {board !== undefined && board.total > board.locations.length && <p class="notice">{say(WORDS.firstOnly(number(board.locations.length), number(board.total)))}</p>}
      <ul class="cards">{board !== undefined && inUrgency(board).map((item) => <PlaceCard key={item.locationId} item={item} board={board} />)}</ul>
    </div>
  );
};

/** What is due first stands first; where nothing is due, last. */
const inUrgency = (board: Board): readonly Item[] => {
  const first = ({ locationId }: Item): string => dueAt(board, locationId)[0]?.dueOn ?? '9999';
  return [...board.locations].sort((one, other) => first(one).localeCompare(first(other)) || one.locationId.localeCompare(other.locationId));
};

const PlaceCard = ({ item, board }: { readonly item: Item; readonly board: Board }) => {
  const { say, percent } = useSpeech();
  const { locationId, names, programme, fiscalYear, currentStage, physical, situation } = item;
  const stage = currentStage === undefined ? WORDS.noStage : board.labels[`${programme}/${currentStage}`] ?? both(currentStage, currentStage);
  const name = say(board.programmes?.[programme] ?? both(programme, programme));
  const [next] = dueAt(board, locationId);
  return (
    <li>
      <Way to={{ at: 'place', id: locationId }} class="card">
        <strong>{placeName(item)}</strong>
        <span class="soft">{[names.district, names.regency].filter((name) => name !== undefined).join(', ')} · {shortName(name)} {fiscalYear}</span>
        <span>{situation !== 'active' && situation !== 'unknown' && <strong>{say(SITUATION_NAMES[situation])} · </strong>}{say(stage)} · {say(WORDS.physical(percent(physical, 1)))}</span>
        {next === undefined ? <span class="soft">{say(WORDS.nothingDue)}</span> : <Due deadline={next} label={board.labels[`${programme}/${next.stage}`]} />}
      </Way>
    </li>
  );
};
