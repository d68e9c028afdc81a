import { Group, Stack, Title } from '@mantine/core';
import { Explained } from '../../../parts/explained.js';
import { NothingHere } from '../../../parts/nothing-here.js';
import { useFormats, useSay } from '../../../words/language.js';
import { PlaceLink } from '../place-link.js';
import { RevisionName } from '../revision-name.js';
import { ShortTable } from '../short-table.js';
import { usePlace, type Schedule } from '../use-schedule.js';
import { WORDS } from '../words.js';
import { REVISIONS } from './words.js';

const SHORT = 12;

/** Newest first; each leads to what it changed and to its annex. */
export const RevisionsPart = ({ schedule: { revisions } }: { readonly schedule: Schedule }) => {
  const say = useSay();
  const { day, number } = useFormats();
  const place = usePlace();
  const applied = ({ concluded }: Schedule['revisions'][number]): string => {
    if (concluded === undefined) return '–';
    const { locations, rescheduled } = concluded;
    if (locations === 0) return say(REVISIONS.appliedToNone);
    return locations === undefined || rescheduled === undefined ? say(WORDS.concluded) : say(REVISIONS.appliedTo(number(rescheduled), number(locations)));
  };
  return (
    <Stack gap="xs">
      <Group gap={6}><Title order={2}>{say(REVISIONS.title)}</Title><Explained of={REVISIONS.title} by={REVISIONS.explained} /></Group>
      {revisions.length === 0 ? <NothingHere why={REVISIONS.none} /> : (
        <ShortTable caption={REVISIONS.title} head={[REVISIONS.revision, WORDS.published, WORDS.reason, WORDS.reference, REVISIONS.preview, REVISIONS.applied]}
          rows={revisions.toReversed().map((one) => ({
            key: String(one.revision),
            cells: [
              <PlaceLink key="r" {...place} revision={one.revision}><RevisionName revision={one.revision} /></PlaceLink>,
              <span key="d" className="number">{day(one.publishedOn)}</span>, one.reason, one.reference, one.whatIf === undefined ? '–' : <code key="w" title={one.whatIf}>{one.whatIf.slice(0, SHORT)}</code>, applied(one),
            ],
          }))} />
      )}
    </Stack>
  );
};
