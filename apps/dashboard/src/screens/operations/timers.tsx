import { Badge, SimpleGrid, Stack, Text } from '@mantine/core';
import { api, type Schemas } from '../../api/client.js';
import { Answer } from '../../parts/answer.js';
import type { Bilingual } from '../../words/bilingual.js';
import { useFormats, useSay } from '../../words/language.js';
import { Section } from './section.js';
import { STANDINGS, WORDS } from './words.js';

const LOOK_EVERY_MS = 5_000;

export const Timers = () => {
  const say = useSay();
  const { number } = useFormats();
  const status = api.useQuery('get', '/v1/operations/reminders', {}, { refetchInterval: LOOK_EVERY_MS });
  const standing = status.data?.standing;
  return (
    <Section title={WORDS.timers} counts={WORDS.timersCounts} aside={standing !== undefined && <Badge variant="outline" c="dark" tt="none">{say(STANDINGS[standing])}</Badge>}>
      <Answer of={status}>
        {({ lastSweep, lastRound, issuedByTimers, failure }) => (
          <Stack gap="xs">
            {failure !== undefined && <Text c="red.9">{failure}</Text>}
            {lastSweep === undefined ? <Text>{say(WORDS.noSweep)}</Text> : <Sweep of={lastSweep} />}
            {lastRound !== undefined && <Text size="sm">{say(WORDS.letters)}: {say(WORDS.lettersOf(number(lastRound.pending), number(lastRound.delivered), number(lastRound.failed)))}</Text>}
            <Text size="sm">{say(WORDS.byTimers)}: {number(issuedByTimers)}</Text>
          </Stack>
        )}
      </Answer>
    </Section>
  );
};

const Sweep = ({ of: sweep }: { readonly of: Schemas['SweepReportDto'] }) => {
  const say = useSay();
  const { number, moment } = useFormats();
  const figures: readonly (readonly [Bilingual, number])[] = [
    [WORDS.expected, sweep.expected], [WORDS.armed, sweep.armed], [WORDS.healed, sweep.healed], [WORDS.issued, sweep.issued],
    [WORDS.withdrawn, sweep.withdrawn], [WORDS.missed, sweep.missed], [WORDS.broken, sweep.brokenPromises], [WORDS.failed, sweep.failed],
  ];
  return (
    <>
      <Text size="sm">{say(WORDS.lastSweep(moment(sweep.at), number(sweep.milliseconds)))}</Text>
      <SimpleGrid cols={{ base: 2, sm: 4 }} component="dl" m={0}>
        {figures.map(([name, value]) => <div key={name.en}><Text component="dt" size="sm" c="gray.8">{say(name)}</Text><Text component="dd" m={0} fw={650} className="number">{number(value)}</Text></div>)}
      </SimpleGrid>
    </>
  );
};
