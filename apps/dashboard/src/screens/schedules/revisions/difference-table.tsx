import { Stack, Text, Title } from '@mantine/core';
import type { Schemas } from '../../../api/client.js';
import { useFormats, useSay } from '../../../words/language.js';
import { ShortTable } from '../short-table.js';
import { useNames, usePlace } from '../use-schedule.js';
import { WORDS } from '../words.js';
import { differenceLines } from './difference-lines.js';
import { REVISIONS } from './words.js';

/** What the revision says otherwise than the one before it. */
export const DifferenceTable = ({ of: { revision, content, difference } }: { readonly of: Schemas['RevisionDifferenceDto'] }) => {
  const say = useSay();
  const { number } = useFormats();
  const names = useNames();
  const { programme } = usePlace();
  const before = say(revision === 1 ? WORDS.initial : WORDS.revision(number(revision - 1)));
  const lines = differenceLines(difference, {
    stage: (key) => names.stage(programme, key), province: names.province, nationally: WORDS.nationally, override: (key) => content.overrides.find((one) => one.key === key)?.label ?? key,
  });
  return (
    <Stack gap="xs" className="no-print">
      <Title order={2}>{say(REVISIONS.difference)}</Title>
      {revision === 0 ? <Text size="sm">{say(REVISIONS.first)}</Text> : (
        <>
          <Text size="sm">{say(REVISIONS.against(before))}</Text>
          {lines.length === 0 ? <Text size="sm">{say(REVISIONS.same)}</Text> : (
            <ShortTable caption={REVISIONS.difference} head={[REVISIONS.what, REVISIONS.where, REVISIONS.old, REVISIONS.now]}
              rows={lines.map(({ key, what, where, old, now }) => ({ key, cells: [say(what), say(where), <del key="o">{say(old ?? REVISIONS.isNew)}</del>, <ins key="n">{say(now ?? REVISIONS.isGone)}</ins>] }))} />
          )}
        </>
      )}
    </Stack>
  );
};
