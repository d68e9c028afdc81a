import { Link } from '@tanstack/react-router';
import { api } from '../../api/client.js';
import type { Line } from '../../api/live.js';
import { standingOf } from '../../shell/freshness-badge.js';
import { useScopeSummary } from '../../shell/scope-menu.js';
import { useFrame } from '../../shell/use-frame.js';
import { useFormats, useSay } from '../../words/language.js';
import { useAwake } from './use-awake.js';
import { WORDS } from './words.js';

const ASK_EVERY_MS = 10_000;

/** What it is about, and whether it is the present: to be seen from everywhere in the room. */
export const WallHead = ({ line }: { readonly line: Line }) => {
  const say = useSay();
  const { hour, moment, number } = useFormats();
  const frame = useFrame();
  const scope = useScopeSummary();
  const isAwake = useAwake();
  const { data } = api.useQuery('get', '/v1/freshness', {}, { refetchInterval: ASK_EVERY_MS });
  const { text, color } = standingOf(line, data, number);
  return (
    <header className="wall-head">
      <h1>{scope}</h1>
      <p className="wall-fresh" role="status" data-line={line} data-color={color}>
        <strong>{say(text)}</strong>
        {data?.shownUpTo !== undefined && <span className="number">{say(WORDS.dataUpTo(hour(data.shownUpTo)))}</span>}
        {data?.isHeld === true && <span>{say(WORDS.held(moment(data.now)))}</span>}
      </p>
      <p className="wall-do">
        {isAwake && <span>{say(WORDS.awake)}</span>}
        {document.fullscreenEnabled && <button type="button" onClick={() => { void document.documentElement.requestFullscreen(); }}>{say(WORDS.full)}</button>}
        <Link to="/" search={frame}>{say(WORDS.leave)}</Link>
      </p>
    </header>
  );
};
