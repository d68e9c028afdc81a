import { SimpleGrid, Text, Title } from '@mantine/core';
import { api, type Schemas } from '../../api/client.js';
import { Answer } from '../../parts/answer.js';
import { PlainTable } from '../../parts/plain-table.js';
import { useFormats, useSay } from '../../words/language.js';
import { Section } from './section.js';
import { WORDS } from './words.js';

const LOOK_EVERY_MS = 30_000;

type Rule = Schemas['RuleFiringDto'];

/** Whether what is done by itself is still being done. */
export const Firings = () => {
  const firings = api.useQuery('get', '/v1/operations/firings', {}, { refetchInterval: LOOK_EVERY_MS });
  return (
    <Section title={WORDS.firings} counts={WORDS.firingsCounts}>
      <Answer of={firings}>
        {({ rules }) => (
          <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="md">
            <Rules name={WORDS.rungs} rules={rules.filter(({ kind }) => kind === 'rung')} />
            <Rules name={WORDS.reactions} rules={rules.filter(({ kind }) => kind === 'reaction')} />
          </SimpleGrid>
        )}
      </Answer>
    </Section>
  );
};

const Rules = ({ name, rules }: { readonly name: typeof WORDS.rungs; readonly rules: readonly Rule[] }) => {
  const say = useSay();
  const { number } = useFormats();
  return (
    <div>
      <Title order={3} size="sm" mb={4}>{say(name)}</Title>
      {rules.length === 0 ? <Text size="sm">{say(WORDS.noRungs)}</Text> : (
        <PlainTable caption={name} head={[WORDS.rule, WORDS.lastFired, WORDS.ofDay, WORDS.ofWeek]} numbers={[2, 3]}
          rows={rules.map((rule) => ({ key: rule.rule, cells: [<Named key="n" of={rule} />, <Last key="l" of={rule} />, number(rule.ofDay), number(rule.ofWeek)] }))} />
      )}
    </div>
  );
};

const Named = ({ of: { rule, kind, label } }: { readonly of: Rule }) => {
  const say = useSay();
  return <>{kind === 'rung' && <Text component="span" size="sm" fw={600}>{rule}: </Text>}<Text component="span" size="sm">{say(label)}</Text></>;
};

const Last = ({ of: { lastAt, never } }: { readonly of: Rule }) => {
  const say = useSay();
  const { moment } = useFormats();
  if (lastAt !== undefined) return <span className="number">{moment(lastAt)}</span>;
  return <><Text size="sm" fw={600}>{say(WORDS.neverFired)}</Text>{never !== undefined && <Text size="xs" c="gray.8">{say(never)}</Text>}</>;
};
