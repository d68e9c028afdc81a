import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { problemOf } from '../../../api/problem.js';
import { Answer } from '../../../parts/answer.js';
import { ProblemNote } from '../../../parts/problem-note.js';
import { useFormats, useSay } from '../../../words/language.js';
import { JobRows } from './job-rows.js';
import { useEndJob, useJob } from './use-bulk.js';
import { ACTION_NAMES, JOB_STATUS, OUTCOME_NAMES, WORDS, type Outcome } from './words.js';

const OUTCOMES = Object.keys(OUTCOME_NAMES) as Outcome[];

/** How far one has come, what became of each row, and what can still be done about it. */
export const Job = ({ bulk }: { readonly bulk: string }) => {
  const say = useSay();
  const { number } = useFormats();
  const job = useJob(bulk);
  const end = useEndJob(bulk);
  return (
    <Card withBorder>
      <Answer of={job}>
        {({ action, status, round, total, left, tally }) => {
          const again = tally.refused + tally.failed;
          return (
            <Stack gap="xs">
              <Title order={3}>{say(ACTION_NAMES[action])} · {say(JOB_STATUS[status])}{round > 1 && ` · ${say(WORDS.round(number(round)))}`}</Title>
              <progress className="board-tally" value={total - left} max={total} aria-label={say(WORDS.progress)} />
              <Text size="sm" role="status">{say(WORDS.handled(number(total - left), number(total)))}. {OUTCOMES.map((outcome) => `${number(tally[outcome])} ${say(OUTCOME_NAMES[outcome])}`).join(' · ')}</Text>
              {end.error !== null && <ProblemNote problem={problemOf(end.error)} />}
              <Group gap="xs" className="no-print">
                {status === 'running' && <><Button size="xs" variant="default" loading={end.isPending} onClick={() => { end.mutate('cancel'); }}>{say(WORDS.cancel)}</Button><Text size="sm">{say(WORDS.cancelHint)}</Text></>}
                {status !== 'running' && again > 0 && <Button size="xs" variant="default" loading={end.isPending} onClick={() => { end.mutate('retry'); }}>{say(WORDS.retry(number(again)))}</Button>}
              </Group>
              <JobRows key={`${round} ${status}`} bulk={bulk} isRunning={status === 'running'} />
            </Stack>
          );
        }}
      </Answer>
    </Card>
  );
};
