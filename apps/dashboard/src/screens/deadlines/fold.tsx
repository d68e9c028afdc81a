import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import type { Bilingual } from '../../words/bilingual.js';
import { useSay } from '../../words/language.js';

/** On a narrow screen the list comes first, and what it is asked by waits behind a word. */
export const Fold = ({ name, children }: { readonly name: Bilingual; readonly children: ReactNode }) => {
  const say = useSay();
  const isNarrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false }) ?? false;
  return <details className="board-fold no-print" open={!isNarrow}><summary>{say(name)}</summary>{children}</details>;
};
