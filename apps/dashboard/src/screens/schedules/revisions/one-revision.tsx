import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { api } from '../../../api/client.js';
import { Answer } from '../../../parts/answer.js';
import { Screen } from '../../../parts/screen.js';
import { both } from '../../../words/bilingual.js';
import { formatsOf } from '../../../words/formats.js';
import { useFormats, useSay } from '../../../words/language.js';
import { PlaceLink } from '../place-link.js';
import { Progress } from '../publishing/progress.js';
import { useNames, usePlace } from '../use-schedule.js';
import { WORDS } from '../words.js';
import { Annex } from './annex.js';
import { DifferenceTable } from './difference-table.js';
import { REVISIONS } from './words.js';
import '../schedules.css';

/** One revision: what it changed, how far it has been taken over, and its annex to be signed. */
export const OneRevision = () => {
  const say = useSay();
  const { day } = useFormats();
  const place = usePlace();
  const { revision = '' } = useParams({ strict: false });
  const found = api.useQuery('get', '/v1/schedules/{programme}/{fiscalYear}/revisions/{revision}', { params: { path: { ...place, revision: Number(revision) } } }, { placeholderData: undefined });
  const programme = useNames().programme(place.programme);
  const name = revision === '0' ? WORDS.initial : WORDS.revision(formatsOf('id').number(Number(revision)));
  const back = <PlaceLink {...place}>{say(REVISIONS.back)}</PlaceLink>;
  return (
    <Screen title={both(`${name.id}: ${programme.id} ${place.fiscalYear}`, `${name.en}: ${programme.en} ${place.fiscalYear}`)} actions={back}>
      <Answer of={found}>
        {(one) => (
          <Stack>
            <Text size="sm" className="no-print">{say(WORDS.published)} <span className="number">{day(one.publishedOn)}</span>: {one.reason} ({one.reference}).</Text>
            <Progress revision={one.revision} />
            <DifferenceTable of={one} />
            <Group justify="space-between" className="no-print"><Title order={2}>{say(REVISIONS.annex)}</Title><Button size="xs" variant="default" onClick={() => { window.print(); }}>{say(REVISIONS.print)}</Button></Group>
            <Annex of={one} />
          </Stack>
        )}
      </Answer>
    </Screen>
  );
};
