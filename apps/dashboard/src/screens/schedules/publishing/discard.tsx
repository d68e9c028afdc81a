import { Button, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { problemOf } from '../../../api/problem.js';
import { Drop } from '../../../parts/drop.js';
import { ProblemNote } from '../../../parts/problem-note.js';
import { useFormats, useSay } from '../../../words/language.js';
import { usePlace, useResearch, useScheduleSearch } from '../use-schedule.js';
import { useSend } from './use-send.js';
import { PUBLISH } from './words.js';

/** A draft goes with a reason, and stays in the history. */
export const Discard = ({ draft, streamRevision }: { readonly draft: number; readonly streamRevision: number }) => {
  const say = useSay();
  const { number } = useFormats();
  const [reason, setReason] = useState('');
  const research = useResearch();
  const { draft: open } = useScheduleSearch();
  const send = useSend(usePlace(), streamRevision);
  const discard = (event: FormEvent): void => {
    event.preventDefault();
    send.mutate({ command: 'discard', draft, reason }, { onSuccess: () => { if (open === draft) research({ draft: undefined }); } });
  };
  return (
    <Drop className="grid-button" aria-label={say(PUBLISH.discardOf(number(draft)))} label={say(PUBLISH.discard)}>
      {() => (
        <form onSubmit={discard}>
          <Stack gap="xs">
            <TextInput size="xs" required label={say(PUBLISH.discardReason)} value={reason} onChange={({ currentTarget }) => { setReason(currentTarget.value); }} />
            {send.error !== null && <ProblemNote problem={problemOf(send.error)} />}
            <Button size="xs" type="submit" loading={send.isPending}>{say(PUBLISH.discard)}</Button>
          </Stack>
        </form>
      )}
    </Drop>
  );
};
