import { Link } from '@tanstack/react-router';
import type { Line } from '../api/live.js';
import { useSay } from '../words/language.js';
import { AccountMenu } from './account-menu.js';
import { FreshnessBadge } from './freshness-badge.js';
import { Icon } from './icon.js';
import { ScopeMenu } from './scope-menu.js';
import { WORDS } from './words.js';

type Props = { readonly line: Line; readonly isMenuOpen: boolean; readonly onMenu: () => void };

const THREE_LINES = 'M4 6h16M4 12h16M4 18h16';

export const TopBar = ({ line, isMenuOpen, onMenu }: Props) => {
  const say = useSay();
  return (
    <>
      <button type="button" className="house-menu" onClick={onMenu} aria-label={say(WORDS.menu)} aria-expanded={isMenuOpen}><Icon path={THREE_LINES} /></button>
      <Link to="/" className="house-name">Tahapan</Link>
      <ScopeMenu />
      <span className="house-gap" />
      <FreshnessBadge line={line} />
      <AccountMenu />
    </>
  );
};
