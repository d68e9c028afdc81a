import { Outlet } from '@tanstack/react-router';
import { useState } from 'react';
import { useLine } from '../api/live.js';
import { useSession } from '../api/session.js';
import { useSay } from '../words/language.js';
import { Navigation } from './navigation.js';
import { PastBanner } from './past-banner.js';
import { HouseKeys } from './house-keys.js';
import { TopBar } from './top-bar.js';
import { useFrame } from './use-frame.js';
import { WORDS } from './words.js';

const MAIN = 'isi';

/** What stays where it is while screens come and go. */
export const Shell = () => {
  const say = useSay();
  const { data: session } = useSession();
  const line = useLine(session !== null && session !== undefined);
  const { asOf } = useFrame();
  const [isMenuOpen, setMenuOpen] = useState(false);
  return (
    <div className={asOf === undefined ? 'house' : 'house house-past'}>
      <a className="skip-link" href={`#${MAIN}`}>{say(WORDS.skip)}</a>
      <header className="house-bar"><TopBar line={line} isMenuOpen={isMenuOpen} onMenu={() => { setMenuOpen(!isMenuOpen); }} /></header>
      <nav className="house-nav" data-open={isMenuOpen} aria-label={say(WORDS.navigation)}><Navigation onGo={() => { setMenuOpen(false); }} /></nav>
      <main className="house-main" id={MAIN} tabIndex={-1}>
        <PastBanner />
        <Outlet />
      </main>
      <HouseKeys />
    </div>
  );
};
