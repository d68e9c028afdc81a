import { Button, Group } from '@mantine/core';
import type { Bilingual } from '../words/bilingual.js';
import { useFormats, useSay } from '../words/language.js';

type Props<Key> = {
  readonly label: Bilingual;
  readonly lists: readonly { readonly key: Key; readonly name: Bilingual; readonly count: number }[];
  readonly at: Key;
  readonly onList: (key: Key) => void;
};

/** Which of several lists is shown, and how many rows each has. */
export const ListTabs = <Key extends string | undefined>({ label, lists, at, onList }: Props<Key>) => {
  const say = useSay();
  const { number } = useFormats();
  return (
    <Group gap={4} role="group" aria-label={say(label)}>
      {lists.map(({ key, name, count }) => (
        <Button key={name.id} size="compact-sm" variant={key === at ? 'filled' : 'default'} aria-pressed={key === at} data-list={key} onClick={() => { onList(key); }}>
          {say(name)}&nbsp;<span className="number">({number(count)})</span>
        </Button>
      ))}
    </Group>
  );
};
