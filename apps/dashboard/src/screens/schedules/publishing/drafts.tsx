import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { api, type Schemas } from '../../../api/client.js';
import { Answer } from '../../../parts/answer.js';
import { Explained } from '../../../parts/explained.js';
import { NothingHere } from '../../../parts/nothing-here.js';
import { useFormats, useSay } from '../../../words/language.js';
import { RevisionName } from '../revision-name.js';
import { ShortTable } from '../short-table.js';
import { useMayChange, usePlace, useResearch, useSchedule, useScheduleSearch } from '../use-schedule.js';
import { Discard } from './discard.js';
import { PUBLISH } from './words.js';

/** Those that are open: to be taken up, or discarded with a reason. */
export const Drafts = () => {
  const say = useSay();
  const { number } = useFormats();
  const { data: schedule } = useSchedule();
  const { draft: open } = useScheduleSearch();
  const { may } = useMayChange();
  const research = useResearch();
  const drafts = api.useQuery('get', '/v1/schedules/{programme}/{fiscalYear}/drafts', { params: { path: usePlace() } });
  const newest = schedule?.newest?.revision ?? -1;
  const actions = (draft: number) => (
    <Group gap="xs">
      {draft === open ? <Text size="sm">{say(PUBLISH.isOpen)}</Text> : <Button size="compact-xs" variant="default" data-opens-draft={draft} aria-label={say(PUBLISH.openOf(number(draft)))} onClick={() => { research({ draft }); }}>{say(PUBLISH.open)}</Button>}
      {may && schedule !== undefined && <Discard draft={draft} streamRevision={schedule.streamRevision} />}
    </Group>
  );
  return (
    <Stack gap="xs">
      <Group gap={6}><Title order={2}>{say(PUBLISH.drafts)}</Title><Explained of={PUBLISH.drafts} by={PUBLISH.draftsExplained} /></Group>
      <Answer of={drafts}>
        {({ drafts: list }) => (list.length === 0 ? <NothingHere why={PUBLISH.none} /> : (
          <ShortTable caption={PUBLISH.drafts} head={[PUBLISH.number, PUBLISH.note, PUBLISH.basedOn, PUBLISH.actions]}
            rows={list.map((one) => ({ key: String(one.draft), cells: [number(one.draft), one.note, <Ground key="b" of={one} newest={newest} />, actions(one.draft)] }))} />
        ))}
      </Answer>
    </Stack>
  );
};

const Ground = ({ of: { basedOn }, newest }: { readonly of: Schemas['DraftSummaryDto']; readonly newest: number }) => {
  const say = useSay();
  return <>{basedOn < 0 ? say(PUBLISH.nothing) : <RevisionName revision={basedOn} />}{basedOn !== newest && <strong> ({say(PUBLISH.outdated)})</strong>}</>;
};
