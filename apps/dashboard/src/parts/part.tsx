import { Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Bilingual } from '../words/bilingual.js';
import { useSay } from '../words/language.js';

/** A part of a tab, under a heading of its own. */
export const Part = ({ title, children }: { readonly title: Bilingual; readonly children: ReactNode }) => {
  const say = useSay();
  return <Stack gap="xs"><Title order={3}>{say(title)}</Title>{children}</Stack>;
};
