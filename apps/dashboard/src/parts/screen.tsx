import { Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import type { Bilingual } from '../words/bilingual.js';
import { useSay } from '../words/language.js';

type Props = { readonly title: Bilingual; readonly lead?: ReactNode; /** What can be done with the whole screen. */ readonly actions?: ReactNode; /** A table that takes all the room there is. */ readonly isWide?: boolean; readonly children: ReactNode };

/** The frame of every screen: its title, also in the browser's, and what can be done with all of it. */
export const Screen = ({ title, lead, actions, isWide = false, children }: Props) => {
  const say = useSay();
  const name = say(title);
  useEffect(() => { document.title = `${name} · Tahapan`; }, [name]);
  return (
    <Stack gap="md" {...(!isWide && { maw: 1600 })}>
      <Group justify="space-between" align="flex-start" gap="sm">
        <div>
          <Title order={1}>{name}</Title>
          {lead !== undefined && <Text c="gray.8">{lead}</Text>}
        </div>
        {actions !== undefined && <Group gap="xs" className="no-print">{actions}</Group>}
      </Group>
      {children}
    </Stack>
  );
};
