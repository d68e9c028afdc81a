import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';

type Props = { readonly name: ReactNode; /** Up to which width it is folded. */ readonly upTo?: string; readonly children: ReactNode };

/** Where there is little room the list comes first, and what it is asked by waits behind a word. */
export const Fold = ({ name, upTo = '48em', children }: Props) => {
  const isFolded = useMediaQuery(`(max-width: ${upTo})`, undefined, { getInitialValueInEffect: false }) ?? false;
  return isFolded ? <details className="board-fold no-print"><summary>{name}</summary>{children}</details> : <div className="no-print">{children}</div>;
};
