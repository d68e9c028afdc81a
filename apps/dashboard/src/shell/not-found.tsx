import { Link } from '@tanstack/react-router';
import { useSay } from '../words/language.js';
import { WORDS } from './words.js';

export const NotFound = () => {
  const say = useSay();
  return (
    <main className="house-main">
      <h1>{say(WORDS.notFound)}</h1>
      <Link to="/">{say(WORDS.toOverview)}</Link>
    </main>
  );
};
