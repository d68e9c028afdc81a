import { Group, Progress as Bar, Stack, Text, Title } from '@mantine/core';
import { api } from '../../../api/client.js';
import { Answer } from '../../../parts/answer.js';
import { Explained } from '../../../parts/explained.js';
import { useFormats, useSay } from '../../../words/language.js';
import { RevisionName } from '../revision-name.js';
import { usePlace } from '../use-schedule.js';
import { PUBLISH } from './words.js';

const LOOK_EVERY_MS = 1_000;
const HUNDRED = 100;

/** How far a revision has been taken over; followed until it is. */
export const Progress = ({ revision }: { readonly revision: number }) => {
  const say = useSay();
  const { number } = useFormats();
  const path = { ...usePlace(), revision };
  const progress = api.useQuery('get', '/v1/schedules/{programme}/{fiscalYear}/revisions/{revision}/progress', { params: { path } }, {
    placeholderData: undefined,
    refetchInterval: ({ state }) => (state.data?.standing === 'applying' ? LOOK_EVERY_MS : false),
  });
  return (
    <Stack gap="xs" className="no-print">
      <Group gap={6}><Title order={2}>{say(PUBLISH.progress)}: <RevisionName revision={revision} /></Title><Explained of={PUBLISH.progress} by={PUBLISH.progressExplained} /></Group>
      <Answer of={progress}>
        {({ standing, locations, takenOver }) => (
          <div role="status" data-standing={standing}>
            {standing === 'applying' && <Bar value={locations === 0 ? HUNDRED : (HUNDRED * takenOver) / locations} aria-label={say(PUBLISH.progress)} />}
            <Text size="sm"><strong>{say(PUBLISH[standing])}</strong> {say(PUBLISH.taken(number(takenOver), number(locations)))}</Text>
          </div>
        )}
      </Answer>
    </Stack>
  );
};
