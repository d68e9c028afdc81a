import { Group, NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import { api } from '../../../api/client.js';
import { ChartFrame } from '../../../parts/chart-frame.js';
import { useFormats, useSay } from '../../../words/language.js';
import type { Content } from '../content.js';
import type { Desk } from '../desk.js';
import { useNames, usePlace, type DayOff } from '../use-schedule.js';
import { WORDS } from '../words.js';
import { plannedDays, targetsFor } from './planned.js';
import { TimelineDrawing, type Line } from './timeline-drawing.js';
import { PLAN } from './words.js';

type Props = { readonly desk: Desk; readonly days: readonly DayOff[]; readonly off: ReadonlySet<string> };

const IN_FORCE = 'in-force';
const NONE = 'none';

/** The year of a location for which everything goes by the plan; what it is compared with stands behind it. */
export const Timeline = ({ desk: { content, schedule, place }, days, off }: Props) => {
  const say = useSay();
  const names = useNames();
  const { day, number } = useFormats();
  const [override, setOverride] = useState('');
  const [behind, setBehind] = useState(IN_FORCE);
  const older = useOlder(behind, schedule.newest?.content);
  const lines = useMemo((): readonly Line[] => {
    const where = override === '' ? undefined : override;
    const before = new Map(older === undefined ? [] : plannedDays(targetsFor(older, where), off).map((one) => [one.stage, one]));
    return plannedDays(targetsFor(content, where), off).map((planned) => ({ label: say(names.stage(place.programme, planned.stage)), planned, before: before.get(planned.stage) })).toSorted((a, b) => a.planned.due.localeCompare(b.planned.due));
  }, [content, older, override, off, names, place.programme, say]);
  const maybe = (text: string | undefined): string => (text === undefined ? '–' : day(text));
  return (
    <ChartFrame title={PLAN.timeline} counts={PLAN.timelineExplained}
      table={[[say(WORDS.stage), say(PLAN.begin), say(PLAN.lastDay), say(PLAN.before)], ...lines.map(({ label, planned, before }) => [label, maybe(planned.from), maybe(planned.due), maybe(before?.due)])]}
      actions={(
        <Group gap="xs">
          {content.overrides.length > 0 && <NativeSelect size="xs" aria-label={say(PLAN.region)} value={override} onChange={({ currentTarget }) => { setOverride(currentTarget.value); }} data={[{ value: '', label: say(WORDS.nationally) }, ...content.overrides.map(({ key, label }) => ({ value: key, label }))]} />}
          {schedule.newest !== undefined && (
            <NativeSelect size="xs" aria-label={say(PLAN.compare)} value={behind} onChange={({ currentTarget }) => { setBehind(currentTarget.value); }}
              data={[{ value: NONE, label: say(PLAN.nothing) }, { value: IN_FORCE, label: say(PLAN.inForce) }, ...schedule.revisions.slice(0, -1).toReversed().map(({ revision }) => ({ value: String(revision), label: say(revision === 0 ? WORDS.initial : WORDS.revision(number(revision))) }))]} />
          )}
        </Group>
      )}>
      <TimelineDrawing lines={lines} days={days} year={place.fiscalYear} label={say(PLAN.timeline)} />
    </ChartFrame>
  );
};

/** What the plan is compared with: what holds, or an older revision. */
const useOlder = (behind: string, inForce: Content | undefined): Content | undefined => {
  const isOlder = behind !== IN_FORCE && behind !== NONE;
  const { data } = api.useQuery('get', '/v1/schedules/{programme}/{fiscalYear}/revisions/{revision}', { params: { path: { ...usePlace(), revision: Number(behind) } } }, { enabled: isOlder, placeholderData: undefined });
  return behind === IN_FORCE ? inForce : isOlder ? data?.content : undefined;
};
