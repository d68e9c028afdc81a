import { Card, Group, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Explained } from '../../parts/explained.js';
import type { Bilingual } from '../../words/bilingual.js';
import { useSay } from '../../words/language.js';

type Props = { readonly title: Bilingual; readonly counts: Bilingual; readonly aside?: ReactNode; readonly children: ReactNode };

export const Section = ({ title, counts, aside, children }: Props) => {
  const say = useSay();
  return (
    <Card withBorder>
      <Group justify="space-between" mb="xs">
        <Group gap={6}><Title order={2}>{say(title)}</Title><Explained of={title} by={counts} /></Group>
        {aside}
      </Group>
      {children}
    </Card>
  );
};
