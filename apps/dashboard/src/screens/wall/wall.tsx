import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { api } from '../../api/client.js';
import { useLine } from '../../api/live.js';
import { useSession } from '../../api/session.js';
import { Answer } from '../../parts/answer.js';
import { useFrame } from '../../shell/use-frame.js';
import { useSay } from '../../words/language.js';
import { useTurns } from './use-turns.js';
import { WallCards } from './wall-cards.js';
import { WallHead } from './wall-head.js';
import { WallFeed, WallMatrix, WallOffices } from './wall-pages.js';
import { WORDS as OVERVIEW } from '../overview/words.js';
import { WORDS } from './words.js';
import './wall.css';

const PAGES = ['matrix', 'offices', 'feed'] as const;

/** For a screen across the room: the figures always, the lists in turn. */
export const Wall = () => {
  const say = useSay();
  const { fiscalYear, programme, province } = useFrame();
  const { data: session } = useSession();
  const line = useLine(session !== null && session !== undefined);
  const { at, isPaused, toggle, next } = useTurns(PAGES.length);
  const summary = api.useQuery('get', '/v1/overview/summary', { params: { query: { fiscalYear, programme, province } } });
  useEffect(() => { document.title = `${say(WORDS.title)} · Tahapan`; }, [say]);
  const page = PAGES[at];
  return (
    <main className="wall">
      <WallHead line={line} />
      {session === null && <p role="alert" className="wall-out">{say(WORDS.signedOut)} <Link to="/masuk" search={{ next: '/dinding' }}>{say(WORDS.signIn)}</Link></p>}
      <Answer of={summary}>
        {({ cards, matrix, offices, definitions }) => (
          <>
            <WallCards of={cards} definitions={definitions} />
            {page === 'matrix' && <WallMatrix cells={matrix} />}
            {page === 'offices' && <WallOffices offices={offices} counts={definitions['offices'] ?? OVERVIEW.offices} />}
            {page === 'feed' && <WallFeed />}
          </>
        )}
      </Answer>
      <nav className="wall-turns" aria-label={say(WORDS.pages)}>
        <span className="number">{say(WORDS.showing(at + 1, PAGES.length))}</span>
        <button type="button" onClick={toggle}>{say(isPaused ? WORDS.go : WORDS.pause)}</button>
        <button type="button" onClick={next}>{say(WORDS.next)}</button>
      </nav>
    </main>
  );
};
