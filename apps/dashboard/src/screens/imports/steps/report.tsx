import { Alert, Anchor, Button, Card, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { problemOf } from '../../../api/problem.js';
import { Figure } from '../../../parts/figure.js';
import { ProblemNote } from '../../../parts/problem-note.js';
import { useIsPast } from '../../../shell/use-frame.js';
import { useFormats, useSay } from '../../../words/language.js';
import type { Draft } from '../mapping-draft.js';
import { isUnderWay } from '../step-of.js';
import { useApply } from '../use-import.js';
import { STEP_NAMES } from '../words.js';
import { ImportProgress } from './import-progress.js';
import { OutcomeRows } from './outcome-rows.js';
import { Receipt } from './receipt.js';
import { UndoForm } from './undo-form.js';
import { WORDS } from './words-of-report.js';

/** How it ended, row by row, and how it is taken back. */
export const Report = ({ draft }: { readonly draft: Draft }) => {
  const say = useSay();
  const { number } = useFormats();
  const isPast = useIsPast();
  const again = useApply();
  const { tally, undone, failure, choice } = draft;
  if (tally === undefined) return null;
  return (
    <>
      {isUnderWay(draft) && <ImportProgress draft={draft} />}
      {failure !== undefined && <Alert color="red" variant="light" role="alert" title={say(failure.sentence)} />}
      <Card withBorder>
        <Stack gap="sm">
          <Group justify="space-between">
            <Title order={2}>{say(STEP_NAMES.report)}</Title>
            <Anchor href={`/v1/imports/${draft.id}/annotated.xlsx`} download size="sm">{say(WORDS.annotated)}</Anchor>
          </Group>
          <SimpleGrid cols={{ base: 2, md: undone === undefined ? 3 : 5 }}>
            <Figure name={WORDS.recorded} counts={WORDS.recordedCounts} value={number(tally.recorded)} />
            <Figure name={WORDS.unchanged} counts={WORDS.unchangedCounts} value={number(tally.unchanged)} />
            <Figure name={WORDS.refused} counts={WORDS.refusedCounts} value={number(tally.refused)} />
            {undone !== undefined && <Figure name={WORDS.undone} counts={WORDS.undoneCounts} value={number(undone.rows)} />}
            {undone !== undefined && <Figure name={WORDS.notUndone} counts={WORDS.notUndoneCounts} value={number(undone.refused)} />}
          </SimpleGrid>
          {tally.refused > 0 && undone === undefined && (
            <Group><Button size="compact-sm" variant="default" disabled={isPast || isUnderWay(draft)} loading={again.isPending} onClick={() => { again.mutate(choice ?? 'valid-rows'); }}>{say(WORDS.again(number(tally.refused)))}</Button></Group>
          )}
          {again.error !== null && <ProblemNote problem={problemOf(again.error)} />}
          <Receipt draft={draft} />
        </Stack>
      </Card>
      <Card withBorder><Title order={2} mb="xs">{say(WORDS.rows)}</Title><OutcomeRows draft={draft} /></Card>
      <Card withBorder>
        <Title order={2} mb="xs">{say(WORDS.undo)}</Title>
        {tally.recorded === 0 ? <Text size="sm">{say(WORDS.nothingRecorded)}</Text> : <UndoForm draft={draft} />}
      </Card>
    </>
  );
};
