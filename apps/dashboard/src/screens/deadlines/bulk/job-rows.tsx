import { Anchor, Button, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../../api/client.js';
import { Answer } from '../../../parts/answer.js';
import { useSay } from '../../../words/language.js';
import { PlainTable } from '../../../parts/plain-table.js';
import { useStageNames } from '../../../shell/use-stage-names.js';
import { Choice } from '../filters.js';
import { OUTCOME_NAMES, WORDS, type Outcome } from './words.js';

const OUTCOMES = Object.keys(OUTCOME_NAMES) as Outcome[];

type Props = { readonly bulk: string; /** While rows are handled, they are asked for anew. */ readonly isRunning: boolean };
const AGAIN_MS = 1_500;

export const JobRows = ({ bulk, isRunning }: Props) => {
  const say = useSay();
  const stages = useStageNames();
  const [outcome, choose] = useState<Outcome>();
  const [from, goFrom] = useState<number>();
  const rows = api.useQuery('get', '/v1/bulk/{bulk}/rows', { params: { path: { bulk }, query: { outcome, from } } }, { refetchInterval: isRunning ? AGAIN_MS : false });
  const stageOf = (key: string): string => { const label = stages.get(key); return label === undefined ? key : say(label); };
  return (
    <>
      <Choice label={WORDS.outcome} value={outcome} choices={OUTCOMES.map((one) => [one, OUTCOME_NAMES[one]])} first={WORDS.every} width={180} onChange={(value) => { choose(OUTCOMES.find((one) => one === value)); goFrom(undefined); }} />
      <Answer of={rows}>
        {({ rows: page, next }) => (page.length === 0 ? <Text size="sm">{say(WORDS.noRows)}</Text> : (
          <>
            <PlainTable caption={WORDS.outcomes} head={[WORDS.location, WORDS.stage, WORDS.outcome, WORDS.note]} rows={page.map((row) => ({
              key: String(row.at),
              cells: [<Anchor size="sm" renderRoot={(anchor) => <Link to="/lokasi/$id" params={{ id: row.locationId }} {...anchor} />}>{row.locationId}</Anchor>, stageOf(row.stage), say(OUTCOME_NAMES[row.outcome]), row.sentence === undefined ? row.code : say(row.sentence)],
            }))} />
            <Group gap="xs">
              {from !== undefined && <Button size="xs" variant="default" onClick={() => { goFrom(undefined); }}>{say(WORDS.first)}</Button>}
              {next !== undefined && <Button size="xs" variant="default" onClick={() => { goFrom(next); }}>{say(WORDS.next)}</Button>}
            </Group>
          </>
        ))}
      </Answer>
    </>
  );
};
