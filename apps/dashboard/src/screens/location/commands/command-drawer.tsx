import { CloseButton, Drawer, Group, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSay } from '../../../words/language.js';
import { WORDS } from './words.js';

type Props = { readonly title: string; readonly onClose: () => void; readonly children: ReactNode };

/** Beside the page, so that what is being decided about stays in sight. It is no page of its own: it has a title, not a banner. */
export const CommandDrawer = ({ title, onClose, children }: Props) => {
  const say = useSay();
  return (
    <Drawer.Root opened onClose={onClose} position="right" size="lg">
      <Drawer.Overlay backgroundOpacity={0.35} />
      <Drawer.Content aria-label={title} className="command-drawer">
        <Drawer.Body pt="md">
          <Group justify="space-between" mb="sm"><Title order={2}>{title}</Title><CloseButton onClick={onClose} aria-label={say(WORDS.close)} /></Group>
          {children}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
};
