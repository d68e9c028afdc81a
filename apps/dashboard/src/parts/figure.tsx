import { Card, Group, Text } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import type { Bilingual } from '../words/bilingual.js';
import { useSay } from '../words/language.js';
import { Explained } from './explained.js';

type Props = {
  readonly name: Bilingual;
  /** What it counts, and what not. No number stands without it. */
  readonly counts: Bilingual;
  readonly value: ReactNode;
  readonly note?: ReactNode;
  /** Wraps the number in the way to the list of what was counted. */
  readonly link?: (value: ReactNode) => ReactElement;
};

/** A number with what it counts, and the way to what was counted. */
export const Figure = ({ name, counts, value, note, link }: Props) => {
  const say = useSay();
  return (
    <Card withBorder padding="sm" className="keep-together">
      <Group justify="space-between" gap={4} wrap="nowrap">
        <Text size="sm" c="gray.8">{say(name)}</Text>
        <Explained by={counts} of={name} />
      </Group>
      <Text fz={28} fw={650} lh={1.25} className="number">{link === undefined ? value : link(value)}</Text>
      {note !== undefined && <Text size="sm" c="gray.8">{note}</Text>}
    </Card>
  );
};
