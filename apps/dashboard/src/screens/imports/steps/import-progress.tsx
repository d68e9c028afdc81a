import { Card, Stack, Text, Title } from '@mantine/core';
import { useFormats, useSay } from '../../../words/language.js';
import type { Draft } from '../mapping-draft.js';
import { STATE_NAMES } from '../words.js';
import { WORDS } from './words-of-applying.js';

/** How far the server has come. */
export const ImportProgress = ({ draft: { state, progress = { done: 0, total: 0 } } }: { readonly draft: Draft }) => {
  const say = useSay();
  const { number } = useFormats();
  const told = (state === 'undoing' ? WORDS.undoing : WORDS.applying)(number(progress.done), number(progress.total));
  return (
    <Card withBorder>
      <Stack gap="xs">
        <Title order={2}>{say(STATE_NAMES[state])}</Title>
        <Text size="sm" role="status">{say(told)}</Text>
        <progress className="import-progress" aria-label={say(STATE_NAMES[state])} value={progress.done} max={Math.max(1, progress.total)} />
        <Text size="sm" c="gray.8">{say(WORDS.underWay)}</Text>
      </Stack>
    </Card>
  );
};
