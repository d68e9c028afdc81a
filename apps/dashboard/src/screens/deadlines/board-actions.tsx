import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { ExportMenu } from '../../parts/export-menu.js';
import { useFrame } from '../../shell/use-frame.js';
import { useSay } from '../../words/language.js';
import { ChooseColumns } from './choose-columns.js';
import { useListQuery, type useDeadlines } from './use-deadlines.js';
import { WORDS } from './words.js';

/** A meeting goes through no more. */
const MOST_ON_PAPER = 500;

type Props = { readonly list: ReturnType<typeof useDeadlines>; readonly hidden: readonly string[]; readonly onHide: (hidden: readonly string[]) => void };

export const BoardActions = ({ list: { data, fetchNextPage }, hidden, onHide }: Props) => {
  const say = useSay();
  const { asOf } = useFrame();
  const { asOf: _, ...query } = useListQuery();
  const [isFetching, setFetching] = useState(false);
  const print = async (): Promise<void> => {
    setFetching(true);
    await untilFetched(data, fetchNextPage);
    setFetching(false);
    requestAnimationFrame(() => { window.print(); });
  };
  return (
    <Group gap="xs">
      <ChooseColumns hidden={hidden} onChange={onHide} />
      <Button size="xs" variant="default" loading={isFetching} onClick={() => { void print(); }}>{say(WORDS.print)}</Button>
      {asOf === undefined && <ExportMenu list="deadlines" query={query} />}
    </Group>
  );
};

/** On paper stands what was fetched: so all of it is, as far as a meeting can go through it. */
const untilFetched = async (data: Props['list']['data'], fetchNextPage: Props['list']['fetchNextPage']): Promise<void> => {
  let pages = data?.pages ?? [];
  while (pages.at(-1)?.nextCursor !== undefined && pages.reduce((rows, { deadlines }) => rows + deadlines.length, 0) < MOST_ON_PAPER) {
    const { data: next, isError } = await fetchNextPage();
    if (isError || next === undefined) return;
    pages = next.pages;
  }
};
