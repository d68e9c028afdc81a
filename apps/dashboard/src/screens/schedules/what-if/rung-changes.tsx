import { Title } from '@mantine/core';
import { useFormats, useSay } from '../../../words/language.js';
import type { Content, Preview } from '../content.js';
import { ShortTable } from '../short-table.js';
import { WHAT_IF } from './words.js';

type Props = { readonly of: Preview['whatIf']['reminders']['byRung']; readonly ladder: Content['ladder'] };

/** In order of climbing. */
export const RungChanges = ({ of, ladder }: Props) => {
  const place = new Map(ladder.map(({ key }, index) => [key, index]));
  const climbing = of.toSorted((a, b) => (place.get(a.rung) ?? 0) - (place.get(b.rung) ?? 0));
  const say = useSay();
  const { number } = useFormats();
  return (
    <div>
      <Title order={2} mb="xs">{say(WHAT_IF.rungs)}</Title>
      <ShortTable caption={WHAT_IF.rungs} numbers={[1, 2]} head={[WHAT_IF.rung, WHAT_IF.added, WHAT_IF.withdrawn]} rows={climbing.map(({ rung, added, withdrawn }) => ({ key: rung, cells: [rung, number(added), number(withdrawn)] }))} />
    </div>
  );
};
