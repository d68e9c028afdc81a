import { Group, Text } from '@mantine/core';
import { useSay } from '../../words/language.js';
import { Due, Left, Place, Programme, Turn, Why } from './row-parts.js';
import type { DeadlineRow } from './rows.js';
import { WORDS } from './words.js';

/** A deadline on a narrow screen: what is due, how late, whose turn, and why. */
export const DeadlineCard = ({ row, onPeek }: { readonly row: DeadlineRow; readonly onPeek: (row: DeadlineRow) => void }) => {
  const say = useSay();
  return (
    <div className="board-card">
      <Left row={row} />
      <Place row={row} />
      <Text size="xs"><Programme row={row} /></Text>
      <Due row={row} />
      <Turn row={row} />
      <Why row={row} />
      <Group gap="xs" mt={4}><button type="button" className="board-peek" onClick={() => { onPeek(row); }}>{say(WORDS.peek)}</button></Group>
    </div>
  );
};
