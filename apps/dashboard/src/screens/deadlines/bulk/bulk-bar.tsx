import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useIsPast } from '../../../shell/use-frame.js';
import { useFormats, useSay } from '../../../words/language.js';
import { useResearch } from '../use-deadlines.js';
import { BulkDialog } from './bulk-dialog.js';
import type { Selection } from './use-selection.js';
import { ACTION_NAMES, WORDS, type Action } from './words.js';

/** As many can be named one by one. */
const MOST_PICKED = 200;
const ACTIONS = Object.keys(ACTION_NAMES) as Action[];

/** What can be done to many at once: to what was picked, or to everything the question finds. */
export const BulkBar = ({ selection: { isAll, picked, all, none }, total }: { readonly selection: Selection; readonly total: number }) => {
  const say = useSay();
  const { number } = useFormats();
  const research = useResearch();
  const [action, open] = useState<Action>();
  if (useIsPast()) return null;
  const count = isAll ? total : picked.size;
  const isTooMany = !isAll && picked.size > MOST_PICKED;
  return (
    <section aria-label={say(WORDS.bar)} className="board-bar no-print">
      {isAll ? <Text size="sm" fw={600}>{say(WORDS.allSelected(number(total)))}</Text> : <Button size="xs" variant="subtle" onClick={all}>{say(WORDS.selectAll(number(total)))}</Button>}
      {!isAll && count === 0 && <Text size="sm">{say(WORDS.orRows)}</Text>}
      {!isAll && count > 0 && <Text size="sm" fw={600} role="status">{say(WORDS.picked(number(count)))}</Text>}
      {count > 0 && ACTIONS.map((one) => <Button key={one} size="xs" variant="default" disabled={isTooMany} onClick={() => { open(one); }}>{say(ACTION_NAMES[one])} …</Button>)}
      {count > 0 && <Button size="xs" variant="subtle" onClick={none}>{say(WORDS.none)}</Button>}
      {isTooMany && <Text size="sm">{say(WORDS.tooMany(number(MOST_PICKED)))}</Text>}
      {action !== undefined && (
        <BulkDialog action={action} rows={isAll ? undefined : [...picked]} count={count} onClose={() => { open(undefined); }}
          onStarted={(bulk) => { open(undefined); none(); research({ tab: 'jobs', bulk }); }} />
      )}
    </section>
  );
};
