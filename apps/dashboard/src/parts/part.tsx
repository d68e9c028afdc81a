import { Group, Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Bilingual } from '../words/bilingual.js';
import { useSay } from '../words/language.js';
import { Explained } from './explained.js';

type Props = { readonly title: Bilingual; /** What its numbers count. */ readonly counts?: Bilingual; readonly children: ReactNode };

/** A part of a tab, under a heading of its own. */
export const Part = ({ title, counts, children }: Props) => {
  const say = useSay();
  return <Stack gap="xs"><Group gap={6}><Title order={3}>{say(title)}</Title>{counts !== undefined && <Explained of={title} by={counts} />}</Group>{children}</Stack>;
};
