import { Alert, Button, Card, Group, Radio, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Schemas } from '../../../api/client.js';
import { problemOf } from '../../../api/problem.js';
import { ProblemNote } from '../../../parts/problem-note.js';
import { useIsPast } from '../../../shell/use-frame.js';
import { useFormats, useSay } from '../../../words/language.js';
import type { Draft } from '../mapping-draft.js';
import { isUnderWay } from '../step-of.js';
import { useApply } from '../use-import.js';
import { STEP_NAMES } from '../words.js';
import { Confirmed } from './confirmed.js';
import { ImportProgress } from './import-progress.js';
import { WORDS } from './words-of-applying.js';

type Choice = Schemas['ApplyDto']['choice'];

/** The last word: which rows, how many, and then yes. */
export const ApplyRows = ({ draft }: { readonly draft: Draft }) => {
  const say = useSay();
  const { number } = useFormats();
  const isPast = useIsPast();
  const [choice, setChoice] = useState<Choice>('valid-rows');
  const apply = useApply();
  const { counts, failure, name } = draft;
  if (isUnderWay(draft) || counts === undefined) return <ImportProgress draft={draft} />;
  const ready = counts.ready + counts.warning;
  const wrong = counts.error + counts.duplicate;
  const rows = number(ready);
  return (
    <Card withBorder>
      <Stack gap="sm">
        <Title order={2}>{say(STEP_NAMES.apply)}</Title>
        {failure !== undefined && <Alert color="red" variant="light" role="alert" title={say(WORDS.stopped)}><Text size="sm">{say(failure.sentence)}</Text><Text size="sm">{say(WORDS.stoppedHint)}</Text></Alert>}
        <Radio.Group label={say(WORDS.choice)} value={choice} onChange={(value) => { setChoice(value === 'all-or-nothing' ? value : 'valid-rows'); }}>
          <Stack gap="xs" mt={6}>
            <Radio value="valid-rows" label={say(WORDS.valid(rows, number(wrong)))} />
            <Radio value="all-or-nothing" disabled={wrong > 0} label={say(WORDS.whole(rows))} {...(wrong > 0 ? { description: say(WORDS.wholeNot(number(wrong))) } : {})} />
          </Stack>
        </Radio.Group>
        {apply.error !== null && <ProblemNote problem={problemOf(apply.error)} />}
        <Group>
          <Confirmed title={WORDS.confirmTitle} text={WORDS.confirm(rows, name)} act={WORDS.apply(rows)} isBusy={apply.isPending} isDisabled={isPast || ready === 0} onConfirm={() => { apply.mutate(choice); }} />
          <Button component="a" variant="default" href={`/v1/imports/${draft.id}/annotated.xlsx`} download>{say(WORDS.annotated)}</Button>
        </Group>
      </Stack>
    </Card>
  );
};
