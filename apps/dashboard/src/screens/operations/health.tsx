import { Badge, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSay } from '../../words/language.js';
import { both } from '../../words/bilingual.js';
import { Section } from './section.js';
import { PARTS, WORDS } from './words.js';

const LOOK_EVERY_MS = 5_000;

type Part = { readonly status: string };
type Readiness = { readonly details: Readonly<Record<string, Part>> };

/** Readiness answers 503 where a part is down: the parts are told all the same. */
const askReadiness = async (): Promise<Readiness> => (await fetch('/health/ready')).json() as Promise<Readiness>;

export const Health = () => {
  const say = useSay();
  const { data } = useQuery({ queryKey: ['health'], queryFn: askReadiness, refetchInterval: LOOK_EVERY_MS });
  return (
    <Section title={WORDS.health} counts={WORDS.healthCounts}>
      <Group gap="xs">
        {Object.entries(data?.details ?? {}).map(([part, { status }]) => (
          <Badge key={part} variant="outline" c="dark" color={status === 'up' ? 'teal' : 'red'} size="lg" tt="none">
            <Text component="span" c={status === 'up' ? 'teal.9' : 'red.9'} aria-hidden="true">{status === 'up' ? '●' : '▲'}</Text> {say(PARTS[part as keyof typeof PARTS] ?? both(part, part))}: {say(status === 'up' ? WORDS.up : WORDS.down)}
          </Badge>
        ))}
      </Group>
    </Section>
  );
};
