import { Anchor, Button, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { api } from '../../api/client.js';
import { problemOf } from '../../api/problem.js';
import { Answer } from '../../parts/answer.js';
import { PlainTable } from '../../parts/plain-table.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { useFormats, useSay } from '../../words/language.js';
import { Section } from './section.js';
import { useMayRun } from './use-may-run.js';
import { WORDS } from './words.js';

const LOOK_EVERY_MS = 10_000;
const LOCATION = 'Location-';

export const Parked = () => {
  const say = useSay();
  const { number } = useFormats();
  const mayRun = useMayRun();
  const parked = api.useQuery('get', '/v1/operations/parked', {}, { refetchInterval: LOOK_EVERY_MS });
  const retry = api.useMutation('post', '/v1/operations/parked/retry', { onSettled: () => { void parked.refetch(); } });
  const still = retry.data?.streams.filter(({ failed }) => failed !== undefined) ?? [];
  const freed = (retry.data?.streams.length ?? 0) - still.length;
  return (
    <Section title={WORDS.parked} counts={WORDS.parkedCounts}>
      {retry.error !== null && <ProblemNote problem={problemOf(retry.error)} />}
      <div role="status">
        {freed > 0 && <Text size="sm">{say(WORDS.goesOn)}</Text>}
        {still.map(({ stream, failed }) => <Text key={stream} size="sm" c="red.9">{say(WORDS.stillStopped(stream, failed?.type ?? '', failed?.error ?? ''))}</Text>)}
      </div>
      <Answer of={parked}>
        {({ parked: streams }) => (streams.length === 0
          ? <Text>{say(WORDS.noParked)}</Text>
          : (
            <PlainTable caption={WORDS.parked} head={[WORDS.stream, WORDS.table, WORDS.waiting, WORDS.why, WORDS.retry]} numbers={[2]}
              rows={streams.map(({ stream, table, events, error }) => ({
                key: `${table}/${stream}`,
                cells: [
                  <Stream key="stream" of={stream} />, table, number(events), error,
                  <Button key="retry" size="compact-xs" variant="default" disabled={!mayRun} title={mayRun ? undefined : say(WORDS.onlyOperator)} loading={retry.isPending} aria-label={say(WORDS.retryStream(stream, table))}
                    onClick={() => { retry.mutate({ body: { table, stream } }); }}>{say(WORDS.retry)}</Button>,
                ],
              }))} />
          ))}
      </Answer>
    </Section>
  );
};

/** The life of a location can be looked at. */
const Stream = ({ of }: { readonly of: string }) => (of.startsWith(LOCATION)
  ? <Anchor size="sm" renderRoot={(anchor) => <Link to="/lokasi/$id" params={{ id: of.slice(LOCATION.length) }} {...anchor} />}>{of}</Anchor>
  : <>{of}</>);
