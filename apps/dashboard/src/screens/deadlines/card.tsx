import { PeekButton } from './peek/peek-button.js';
import { Due, Left, Place, Turn, Why } from './row-parts.js';
import type { DeadlineRow } from './rows.js';

/** A deadline on a narrow screen: what is due, how late, whose turn, and why. */
export const DeadlineCard = ({ row, onPeek }: { readonly row: DeadlineRow; readonly onPeek: (row: DeadlineRow) => void }) => (
  <div className="board-card">
    <Left row={row} />
    <Place row={row} />
    <Due row={row} />
    <Turn row={row} />
    <Why row={row} />
    <PeekButton onPeek={() => { onPeek(row); }} />
  </div>
);
