import { Kbd, NavLink, Stack } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import { useSay } from '../words/language.js';
import { Icon } from './icon.js';
import { SCREENS } from './screens.js';

const isUnder = (path: string, to: string): boolean => (to === '/' ? path === '/' : path === to || path.startsWith(`${to}/`));

export const Navigation = ({ onGo }: { readonly onGo: () => void }) => {
  const say = useSay();
  const path = useLocation({ select: ({ pathname }) => pathname });
  return (
    <Stack gap={2}>
      {SCREENS.map(({ to, name, key, icon }) => (
        <NavLink
          key={to} component={Link} to={to} onClick={onGo} active={isUnder(path, to)} aria-current={isUnder(path, to) ? 'page' : undefined}
          label={say(name)} leftSection={<Icon path={icon} />} rightSection={<Kbd size="xs" visibleFrom="md" aria-hidden="true">g {key}</Kbd>}
        />
      ))}
    </Stack>
  );
};
