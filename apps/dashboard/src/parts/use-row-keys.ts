import { useHotkeys } from '@mantine/hooks';
import { useLetters } from './use-letters.js';

/** `j` and `k` go from row to row, `x` selects. */
export const useRowKeys = ({ onGo, onSelect }: { readonly onGo: (by: 1 | -1) => void; readonly onSelect: () => void }): void => {
  const [isOn] = useLetters();
  useHotkeys(isOn ? [['j', () => { onGo(1); }], ['k', () => { onGo(-1); }], ['x', onSelect]] : []);
};
