import { Button, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Bilingual } from '../words/bilingual.js';
import { both } from '../words/bilingual.js';
import { useSay } from '../words/language.js';

const WORDS = { clear: both('Hapus saringan', 'Clear the filters') };

type Props = { readonly why: Bilingual; /** Where it is the filters that leave nothing over. */ readonly onClear?: () => void; readonly children?: ReactNode };

/** An empty list says why it is empty: none yet, none that match, none that you may see, or none on that day. */
export const NothingHere = ({ why, onClear, children }: Props) => {
  const say = useSay();
  return (
    <Stack align="center" gap="sm" p="xl" role="status">
      <Text c="gray.8">{say(why)}</Text>
      {onClear !== undefined && <Button variant="default" onClick={onClear}>{say(WORDS.clear)}</Button>}
      {children}
    </Stack>
  );
};
