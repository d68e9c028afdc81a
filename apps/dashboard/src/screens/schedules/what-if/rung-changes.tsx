import { Title } from '@mantine/core';
import { useFormats, useSay } from '../../../words/language.js';
import type { Preview } from '../content.js';
import { ShortTable } from '../short-table.js';
import { WHAT_IF } from './words.js';

export const RungChanges = ({ of }: { readonly of: Preview['whatIf']['reminders']['byRung'] }) => {
  const say = useSay();
  const { number } = useFormats();
  return (
    <div>
      <Title order={2} mb="xs">{say(WHAT_IF.rungs)}</Title>
      <ShortTable caption={WHAT_IF.rungs} numbers={[1, 2]} head={[WHAT_IF.rung, WHAT_IF.added, WHAT_IF.withdrawn]} rows={of.map(({ rung, added, withdrawn }) => ({ key: rung, cells: [rung, number(added), number(withdrawn)] }))} />
    </div>
  );
};
