import { Alert, Badge, Button, SimpleGrid, Stack, Text } from '@mantine/core';
import { api, type Schemas } from '../../api/client.js';
import { problemOf } from '../../api/problem.js';
import { Answer } from '../../parts/answer.js';
import { ProblemNote } from '../../parts/problem-note.js';
import type { Bilingual } from '../../words/bilingual.js';
import { useFormats, useSay } from '../../words/language.js';
import { Section } from './section.js';
import { useMayRun } from './use-may-run.js';
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
        {({ lastSweep, lastRound, issuedByTimers, failure, jump }) => (
          <Stack gap="xs">
            {jump !== undefined && <Jumped of={jump} onReleased={() => { void status.refetch(); }} />}
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

/** Nothing is said while the clock cannot be trusted. */
const Jumped = ({ of: { at, seconds }, onReleased }: { readonly of: Schemas['ClockJumpDto']; readonly onReleased: () => void }) => {
  const say = useSay();
  const { moment, number } = useFormats();
  const mayRun = useMayRun();
  const release = api.useMutation('post', '/v1/operations/reminders/release', { onSuccess: onReleased });
  return (
    <Alert color="yellow" variant="light" c="dark" title={say(WORDS.jumped(moment(at), number(seconds)))}>
      {release.error !== null && <ProblemNote problem={problemOf(release.error)} />}
      <Button size="compact-sm" variant="default" disabled={!mayRun} title={mayRun ? undefined : say(WORDS.onlyOperator)} loading={release.isPending} onClick={() => { release.mutate({}); }}>{say(WORDS.release)}</Button>
    </Alert>
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
