import { Text } from '@mantine/core';
import { api } from '../../../api/client.js';
import { Answer } from '../../../parts/answer.js';
import { useFrame } from '../../../shell/use-frame.js';
import { both } from '../../../words/bilingual.js';
import { useFormats, useSay } from '../../../words/language.js';
import { dayInWib } from '../../../words/in-both.js';
import { Part } from '../../../parts/part.js';

const WORDS = { course: both('Peristiwa terakhir', 'Latest events'), none: both('Belum ada peristiwa.', 'No events yet.') };
const MOST_SHOWN = 6;

/** What happened there of late, newest first. */
export const Course = ({ id }: { readonly id: string }) => {
  const say = useSay();
  const { day } = useFormats();
  const { asOf } = useFrame();
  const history = api.useQuery('get', '/v1/locations/{id}/history', { params: { path: { id } } });
  return (
    <Part title={WORDS.course}>
      <Answer of={history}>
        {({ history: all }) => {
          const latest = all.filter(({ recordedAt }) => asOf === undefined || Date.parse(recordedAt) <= Date.parse(asOf)).toSorted((one, other) => other.revision - one.revision).slice(0, MOST_SHOWN);
          return latest.length === 0
            ? <Text size="sm">{say(WORDS.none)}</Text>
            : <ul className="board-lines">{latest.map(({ revision, occurredAt, sentence }) => <li key={revision}><span className="number">{day(dayInWib(occurredAt))}</span> {say(sentence)}</li>)}</ul>;
        }}
      </Answer>
    </Part>
  );
};
