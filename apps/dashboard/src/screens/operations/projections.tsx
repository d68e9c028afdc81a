import { Button, Progress, Text } from '@mantine/core';
import { api, type Schemas } from '../../api/client.js';
import { problemOf } from '../../api/problem.js';
import { Answer } from '../../parts/answer.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { useFormats, useSay } from '../../words/language.js';
import { Section } from './section.js';
import { useMayRun } from './use-may-run.js';
import { PlainTable } from '../../parts/plain-table.js';
import { STATES, WORDS } from './words.js';

const LOOK_EVERY_MS = 2_000;
const HUNDRED = 100;

type Projection = Schemas['ProjectionDto'];

export const Projections = () => {
  const projections = api.useQuery('get', '/v1/operations/projections', {}, { refetchInterval: LOOK_EVERY_MS });
  const rebuild = api.useMutation('post', '/v1/operations/projections/{name}/rebuild', { onSettled: () => { void projections.refetch(); } });
  const mayRun = useMayRun();
  const say = useSay();
  const { number } = useFormats();
  const button = ({ table, state }: Projection) => (
    <Button size="compact-xs" variant="default" disabled={!mayRun || state === 'rebuilding'} title={mayRun ? undefined : say(WORDS.onlyOperator)} aria-label={say(WORDS.rebuildTable(table))}
      onClick={() => { rebuild.mutate({ params: { path: { name: table } } }); }}>{say(WORDS.rebuild)}
    </Button>
  );
  return (
    <Section title={WORDS.projections} counts={WORDS.projectionsCounts}>
      {rebuild.error !== null && <ProblemNote problem={problemOf(rebuild.error)} />}
      <Answer of={projections}>
        {({ projections: tables }) => (
          <PlainTable caption={WORDS.projections} head={[WORDS.table, WORDS.state, WORDS.lag, WORDS.events, WORDS.rate, WORDS.version, WORDS.rebuild]}
            rows={tables.map((one) => ({ key: one.table, cells: [one.table, <Standing key="s" of={one} />, <Lag key="l" of={one} />, number(one.events), say(WORDS.perSecond(number(one.eventsPerSecond))), one.version, button(one)] }))} />
        )}
      </Answer>
    </Section>
  );
};

const Lag = ({ of: { lag: { events, seconds, atLeast } } }: { readonly of: Projection }) => {
  const say = useSay();
  const { number } = useFormats();
  return <span className="number">{say(WORDS.lagOf(number(events), number(seconds), atLeast))}</span>;
};

const Standing = ({ of: { state, rebuild, failure } }: { readonly of: Projection }) => {
  const say = useSay();
  const { number, percent } = useFormats();
  if (rebuild?.total === undefined) return <Text size="sm">{say(STATES[state])}{failure === undefined ? '' : `: ${failure}`}</Text>;
  const share = (HUNDRED * rebuild.events) / Math.max(1, rebuild.total);
  return (
    <>
      <Progress value={share} aria-label={say(STATES[state])} />
      <Text size="xs" className="number">{say(WORDS.rebuilding(percent(share), rebuild.secondsLeft === undefined ? '' : number(rebuild.secondsLeft)))}</Text>
    </>
  );
};
