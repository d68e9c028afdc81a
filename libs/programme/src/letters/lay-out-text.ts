import { oneLine, type Draft, type Item } from './draft.js';
import { WORDS } from './words.js';

export const layOutText = ({ language, opening, items, changes, closing }: Draft): string => [
  ...opening, '',
  ...items.flatMap((item, at) => [...itemLines(item, at + 1), '']),
  ...(changes.length === 0 ? [] : [`${WORDS.changes()[language]}:`, ...changes.map((change) => `- ${oneLine(change)}`), '']),
  ...closing, '',
].join('\n');

const itemLines = ({ place, stage, due, notes, link }: Item, number: number): readonly string[] => [
  oneLine(`${number}. ${place}`),
  ...[`${stage}: ${due}`, ...notes, link].map((line) => `   ${oneLine(line)}`),
];
