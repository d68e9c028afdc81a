import { Card, Group, Text, Title } from '@mantine/core';
import { Explained } from '../../parts/explained.js';
import { useIsPast } from '../../shell/use-frame.js';
import { useSay } from '../../words/language.js';
import { PlainTable } from '../../parts/plain-table.js';
import { DownloadLinks } from './download-links.js';
import type { Place } from './place.js';
import { WORDS } from './words.js';

const LISTS = Object.keys(WORDS.names) as readonly (keyof typeof WORDS.names)[];

export const Lists = ({ place: { programme, fiscalYear, province } }: { readonly place: Place }) => {
  const say = useSay();
  const isPast = useIsPast();
  return (
    <Card withBorder>
      <Group gap={6} mb="xs"><Title order={2}>{say(WORDS.lists)}</Title><Explained of={WORDS.lists} by={WORDS.listsCounts} /></Group>
      {isPast && <Text size="sm" mb="xs">{say(WORDS.listsNow)}</Text>}
      <PlainTable caption={WORDS.lists} head={[WORDS.list, WORDS.download]} rows={LISTS.map((list) => ({
        key: list, cells: [say(WORDS.names[list]), <DownloadLinks key="download" path={`/v1/exports/${list}`} name={say(WORDS.names[list])} query={{ programme, fiscalYear, province }} />],
      }))} />
    </Card>
  );
};
