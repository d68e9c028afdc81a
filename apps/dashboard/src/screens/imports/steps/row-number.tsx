import { Text } from '@mantine/core';
import { useFormats, useSay } from '../../../words/language.js';
import { WORDS } from '../words.js';

/** Where the headings of a table do not stand above it, it says itself what it is. */
export const RowNumber = ({ of }: { readonly of: number }) => {
  const say = useSay();
  const { number } = useFormats();
  return <><Text span inherit hiddenFrom="sm">{say(WORDS.row)} </Text>{number(of)}</>;
};
