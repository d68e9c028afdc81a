import { List, Text } from '@mantine/core';
import type { Schemas } from '../../../api/client.js';
import { useSay } from '../../../words/language.js';
import { WORDS } from './words.js';

/** What is missing, and the clause that asks for it. */
export const Unmet = ({ of }: { readonly of: readonly Schemas['UnmetDto'][] }) => {
  const say = useSay();
  return (
    <List size="sm">
      {of.map(({ code, sentence, clause }, index) => (
        <List.Item key={`${code}${index}`}>
          {say(sentence)}
          {clause !== undefined && <Text component="span" size="xs" c="gray.8"> {say(WORDS.clause)}: {clause}</Text>}
        </List.Item>
      ))}
    </List>
  );
};
