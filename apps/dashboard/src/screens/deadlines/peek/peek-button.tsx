import { useSay } from '../../../words/language.js';
import { WORDS } from '../words.js';

export const PeekButton = ({ onPeek }: { readonly onPeek: () => void }) => {
  const say = useSay();
  return <button type="button" className="board-peek no-print" onClick={onPeek}>{say(WORDS.peek)}</button>;
};
