import { keptBoard } from '../kept/readings.js';
import { useKept } from '../kept/use-kept.js';
import { useSpeech } from '../speech.js';
import { line, synchronise, type Line } from '../synchronise.js';
import { useWatched } from '../use-watched.js';
import { WORDS } from '../words.js';

const TOLD: Partial<Record<Line['state'], typeof WORDS.offline>> = { 'offline': WORDS.offline, 'resting': WORDS.resting, 'unreachable': WORDS.unreachable, 'full': WORDS.full, 'signed-out': WORDS.signedOut };

/** How old what is shown is, and what stands between it and the server. */
export const TopBar = () => {
  const { say, moment, language, speak } = useSpeech();
  const { state, isBusy } = useWatched(line);
  const board = useKept(keptBoard);
  const told = TOLD[state];
  const other = language === 'id' ? 'en' : 'id';
  return (
    <header>
      <div class="bar">
        <span class="name">{say(WORDS.app)}</span>
        <button type="button" class="quiet" lang={other} onClick={() => { speak(other); }}>{other === 'en' ? 'English' : 'Indonesia'}</button>
      </div>
      <div class="freshness">
        <span role="status">{isBusy ? say(WORDS.synchronising) : board?.value === undefined ? say(WORDS.nothingRead) : say(WORDS.dataAsOf(moment(board.value.readAt, board.value.zone)))}</span>
        <button type="button" disabled={isBusy || state === 'offline'} onClick={() => { void synchronise(); }}>{say(WORDS.synchronise)}</button>
      </div>
      {told !== undefined && (
        <div class="notice" role="alert">
          <p>{say(told)}</p>
          {state === 'signed-out' && <a class="button" href={`/masuk?next=${encodeURIComponent('/lapangan')}`}>{say(WORDS.signIn)}</a>}
        </div>
      )}
    </header>
  );
};
