import { Button, Group, Text } from '@mantine/core';
import type { Schemas } from '../../../api/client.js';
import { useFormats, useSay } from '../../../words/language.js';
import { WORDS } from '../words.js';

type Pages = {
  readonly data?: { readonly pages: readonly Schemas['ImportRowsDto'][] };
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => unknown;
};

export const MoreRows = ({ pages: { data, hasNextPage, isFetchingNextPage, fetchNextPage } }: { readonly pages: Pages }) => {
  const say = useSay();
  const { number } = useFormats();
  const shown = (data?.pages ?? []).reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <Group gap="sm">
      <Text size="sm" c="gray.8" role="status">{say(WORDS.shown(number(shown), number(data?.pages[0]?.total ?? 0)))}</Text>
      {hasNextPage && <Button size="compact-sm" variant="default" loading={isFetchingNextPage} onClick={() => { fetchNextPage(); }}>{say(WORDS.more)}</Button>}
    </Group>
  );
};
