import { Anchor, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { problemOf } from '../../../api/problem.js';
import { ProblemNote } from '../../../parts/problem-note.js';
import { useIsPast } from '../../../shell/use-frame.js';
import { useFormats, useSay } from '../../../words/language.js';
import { withCorrections, type Correction } from '../corrections.js';
import type { Draft } from '../mapping-draft.js';
import type { RowList } from '../search.js';
import { useGo, useImportSearch, useMapping } from '../use-import.js';
import { LIST_NAMES, STEP_NAMES, WORDS as IMPORT_WORDS } from '../words.js';
import { Corrections } from './corrections-list.js';
import { FindingRows } from './finding-rows.js';
import { ListTabs } from '../../../parts/list-tabs.js';
import { WORDS } from './words-of-checking.js';

const LISTS = ['error', 'warning', 'ready', 'duplicate'] as const satisfies readonly RowList[];

/** Every row with what is wrong with it, and what was probably meant. */
export const CheckRows = ({ draft }: { readonly draft: Draft }) => {
  const say = useSay();
  const { number } = useFormats();
  const go = useGo();
  const isPast = useIsPast();
  const { rows: asked } = useImportSearch();
  const mapping = useMapping();
  const { counts } = draft;
  if (counts === undefined) return null;
  const list = LISTS.find((one) => one === asked) ?? LISTS.find((one) => counts[one] > 0) ?? 'ready';
  const set = (corrections: readonly Correction[]): void => {
    if (draft.mapping !== undefined) mapping.mutate({ ...draft.mapping, corrections: [...corrections] });
  };
  const add = (added: readonly Correction[]): void => { set(withCorrections(draft.mapping?.corrections ?? [], added)); };
  const ready = counts.ready + counts.warning;
  return (
    <Card withBorder>
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2}>{say(STEP_NAMES.check)}</Title>
          <Anchor href={`/v1/imports/${draft.id}/annotated.xlsx`} download size="sm">{say(WORDS.annotated)}</Anchor>
        </Group>
        <ListTabs label={WORDS.lists} lists={LISTS.map((key) => ({ key, name: LIST_NAMES[key], count: counts[key] }))} at={list} onList={(rows) => { go({ rows }); }} />
        {counts.skipped > 0 && <Text size="sm" c="gray.8">{say(WORDS.skipped(number(counts.skipped)))}</Text>}
        <Corrections draft={draft} isBusy={mapping.isPending || isPast} onChange={set} />
        {mapping.error !== null && <ProblemNote problem={problemOf(mapping.error)} />}
        <FindingRows key={list} draft={draft} list={list} isBusy={mapping.isPending || isPast} onCorrect={add} />
        {ready === 0 && <Text size="sm">{say(WORDS.nothingReady)}</Text>}
        <Group><Button disabled={ready === 0} onClick={() => { go({ step: 'preview', rows: undefined }); }}>{say(IMPORT_WORDS.next(STEP_NAMES.preview))}</Button></Group>
      </Stack>
    </Card>
  );
};
