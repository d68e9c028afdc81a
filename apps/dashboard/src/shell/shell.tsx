import { AppShell } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Outlet } from '@tanstack/react-router';
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
  const [isOpen, { toggle, close }] = useDisclosure();
  return (
    <AppShell header={{ height: { base: 56, md: 60 } }} navbar={{ width: 208, breakpoint: 'md', collapsed: { mobile: !isOpen } }} padding="md" className={asOf === undefined ? undefined : 'house-past'}>
      <a className="skip-link" href={`#${MAIN}`}>{say(WORDS.skip)}</a>
      <AppShell.Header bg="var(--house-bar)" c="white" withBorder={false}><TopBar line={line} isMenuOpen={isOpen} onMenu={toggle} /></AppShell.Header>
      <AppShell.Navbar p="xs" component="nav" aria-label={say(WORDS.navigation)}><Navigation onGo={close} /></AppShell.Navbar>
      <AppShell.Main id={MAIN} tabIndex={-1}>
        <PastBanner />
        <Outlet />
      </AppShell.Main>
      <HouseKeys />
    </AppShell>
  );
};
