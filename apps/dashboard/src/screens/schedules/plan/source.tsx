import { Badge, NativeSelect, Stack, Textarea } from '@mantine/core';
import { Drop } from '../../../parts/drop.js';
import { useSay } from '../../../words/language.js';
import type { StageTarget } from '../content.js';
import { SOURCES, WORDS } from '../words.js';
import { PLAN } from './words.js';

type Props = { readonly row: StageTarget; readonly label: string; readonly onChange: (change: Partial<StageTarget>) => void };

const MARKS = ['S', 'P', 'L', 'A'] as const;

/** Where a target comes from; what is ours says so at sight, and whoever has a letter for it says otherwise. */
export const Source = ({ row: { source, clause }, label, onChange }: Props) => {
  const say = useSay();
  return (
    <Drop className="source-mark" aria-label={`${label}: ${say(SOURCES[source])}`} label={<Badge variant={source === 'A' ? 'outline' : 'light'} c="dark" color={source === 'A' ? 'orange' : 'gray'} tt="none">{source}</Badge>}>
      {() => (
        <Stack gap="xs">
          <NativeSelect label={say(WORDS.sourceMark)} value={source} data={MARKS.map((mark) => ({ value: mark, label: say(SOURCES[mark]) }))} onChange={({ currentTarget: { value } }) => { onChange({ source: MARKS.find((mark) => mark === value) ?? source }); }} />
          <Textarea label={say(PLAN.sourceClause)} rows={3} value={clause} onChange={({ currentTarget }) => { onChange({ clause: currentTarget.value }); }} />
        </Stack>
      )}
    </Drop>
  );
};
