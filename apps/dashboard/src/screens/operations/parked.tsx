import { Button, Text } from '@mantine/core';
import { api } from '../../api/client.js';
import { problemOf } from '../../api/problem.js';
import { Answer } from '../../parts/answer.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { useFormats, useSay } from '../../words/language.js';
import { Section } from './section.js';
import { useMayRun } from './use-may-run.js';
import { PlainTable } from '../../parts/plain-table.js';
import { WORDS } from './words.js';

export const Parked = () => {
  const say = useSay();
  const { number } = useFormats();
  const mayRun = useMayRun();
  const parked = api.useQuery('get', '/v1/operations/parked');
  const retry = api.useMutation('post', '/v1/operations/parked/retry', { onSettled: () => { void parked.refetch(); } });
  return (
    <Section title={WORDS.parked} counts={WORDS.parkedCounts}>
      {retry.error !== null && <ProblemNote problem={problemOf(retry.error)} />}
      <Answer of={parked}>
        {({ parked: streams }) => (streams.length === 0
          ? <Text>{say(WORDS.noParked)}</Text>
          : (
            <PlainTable caption={WORDS.parked} head={[WORDS.stream, WORDS.table, WORDS.waiting, WORDS.why, WORDS.retry]}
              rows={streams.map(({ stream, table, events, error }) => ({
                key: `${table}/${stream}`,
                cells: [stream, table, number(events), error, <Button key="retry" size="compact-xs" variant="default" disabled={!mayRun} onClick={() => { retry.mutate({ body: { table, stream } }); }}>{say(WORDS.retry)}</Button>],
              }))} />
          ))}
      </Answer>
    </Section>
  );
};
