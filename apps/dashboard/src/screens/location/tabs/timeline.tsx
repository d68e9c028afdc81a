import { Group, NativeSelect, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Answer } from '../../../parts/answer.js';
import { ExportMenu } from '../../../parts/export-menu.js';
import { NothingHere } from '../../../parts/nothing-here.js';
import { both } from '../../../words/bilingual.js';
import { useFormats, useSay } from '../../../words/language.js';
import { EVENT_KINDS, isKind } from '../event-kinds.js';
import { EventLine } from '../event-line.js';
import { useHistory, useLocationId, useLocationSearch, useMoments, useResearch, type LocationView } from '../use-location.js';
import { toldBy } from './recorded-files.js';
import { groupsOf, type Grouping } from './timeline-groups.js';

const WORDS = {
  kind: both('Jenis peristiwa', 'Kind of event'),
  all: both('Semua', 'All'),
  by: both('Kelompokkan menurut', 'Group by'),
  stage: both('Tahapan', 'Stage'),
  day: both('Hari', 'Day'),
  before: both('Sebelum tahapan pertama', 'Before the first stage'),
  count: (count: string) => both(`${count} peristiwa`, `${count} events`),
  none: both('Tidak ada peristiwa jenis ini pada lokasi ini.', 'There is no event of this kind at this location.'),
};

/** Everything that happened, as sentences, newest first. */
export const TimelineTab = ({ view: { stages, zone } }: { readonly view: LocationView }) => {
  const say = useSay();
  const { number, day } = useFormats();
  const id = useLocationId();
  const { kind } = useLocationSearch();
  const moments = useMoments();
  const research = useResearch();
  const [by, setBy] = useState<Grouping>('stage');
  const history = useHistory();
  const labels = new Map(stages.map(({ key, label }) => [key, label]));
  return (
    <Stack>
      <Group align="flex-end" gap="sm" className="no-print">
        <NativeSelect size="xs" label={say(WORDS.kind)} value={kind ?? ''} onChange={({ currentTarget: { value } }) => { research({ kind: value === '' ? undefined : value }); }}
          data={[{ value: '', label: say(WORDS.all) }, ...Object.entries(EVENT_KINDS).map(([value, label]) => ({ value, label: say(label) }))]} />
        <SegmentedControl size="xs" aria-label={say(WORDS.by)} value={by} onChange={(value) => { setBy(value === 'day' ? 'day' : 'stage'); }} data={[{ value: 'stage', label: say(WORDS.stage) }, { value: 'day', label: say(WORDS.day) }]} />
        <ExportMenu list={`locations/${id}/history`} query={{}} />
      </Group>
      <Answer of={history}>
        {({ history: entries }) => {
          const groups = groupsOf(toldBy(entries, moments), { by, labels, zone, ...(isKind(kind) ? { kind } : {}) });
          if (groups.length === 0) return <NothingHere why={WORDS.none} onClear={() => { research({ kind: undefined }); }} />;
          return groups.map(({ key, name, entries: told }, index) => (
            <section key={`${key}${index}`}>
              <Title order={3} mb={4}>{name !== undefined ? say(name) : by === 'day' ? day(key) : say(WORDS.before)} <Text component="span" size="sm" c="gray.8">{say(WORDS.count(number(told.length)))}</Text></Title>
              <ol className="events" reversed>{told.map((entry) => <EventLine key={entry.revision} entry={entry} />)}</ol>
            </section>
          ));
        }}
      </Answer>
    </Stack>
  );
};
