import { Stack } from '@mantine/core';
import { api } from '../../../api/client.js';
import { Answer } from '../../../parts/answer.js';
import { NothingHere } from '../../../parts/nothing-here.js';
import { useFormats, useSay } from '../../../words/language.js';
import { PlainTable } from '../../../parts/plain-table.js';
import { useDeadlinesSearch, useResearch } from '../use-deadlines.js';
import { Job } from './job.js';
import { ACTION_NAMES, JOB_STATUS, OUTCOME_NAMES, WORDS, type Outcome } from './words.js';

const OUTCOMES = Object.keys(OUTCOME_NAMES) as Outcome[];

/** What one has begun oneself, and what came of it. */
export const Jobs = () => {
  const say = useSay();
  const { moment, number } = useFormats();
  const { bulk } = useDeadlinesSearch();
  const research = useResearch();
  const jobs = api.useQuery('get', '/v1/bulk');
  return (
    <Stack>
      {bulk !== undefined && <Job key={bulk} bulk={bulk} />}
      <Answer of={jobs}>
        {({ bulks }) => (bulks.length === 0 ? bulk === undefined && <NothingHere why={WORDS.noJobs} /> : (
          <PlainTable caption={WORDS.jobs} head={[WORDS.action, WORDS.started, WORDS.status, WORDS.outcome, WORDS.look]} rows={bulks.map((one) => ({
            key: one.bulk,
            cells: [
              say(ACTION_NAMES[one.action]), <span className="number">{moment(one.startedAt)}</span>, say(JOB_STATUS[one.status]),
              OUTCOMES.filter((outcome) => one.tally[outcome] > 0).map((outcome) => `${number(one.tally[outcome])} ${say(OUTCOME_NAMES[outcome])}`).join(' · '),
              <button type="button" className="board-peek" aria-pressed={one.bulk === bulk} onClick={() => { research({ bulk: one.bulk }); }}>{say(WORDS.look)}</button>,
            ],
          }))} />
        ))}
      </Answer>
    </Stack>
  );
};
