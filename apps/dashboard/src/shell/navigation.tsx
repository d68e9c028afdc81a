import { Link, useLocation } from '@tanstack/react-router';
import { useSay } from '../words/language.js';
import { Icon } from './icon.js';
import { SCREENS } from './screens.js';

const isUnder = (path: string, to: string): boolean => (to === '/' ? path === '/' : path === to || path.startsWith(`${to}/`));

export const Navigation = ({ onGo }: { readonly onGo: () => void }) => {
  const say = useSay();
  const path = useLocation({ select: ({ pathname }) => pathname });
  return SCREENS.map(({ to, name, key, icon }) => (
    <Link key={to} to={to} onClick={onGo} className="house-link" aria-current={isUnder(path, to) ? 'page' : undefined}>
      <Icon path={icon} /><span>{say(name)}</span><kbd aria-hidden="true">g {key}</kbd>
    </Link>
  ));
};
