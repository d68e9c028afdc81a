import { Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { problemOf } from '../../../api/problem.js';
import { ProblemNote } from '../../../parts/problem-note.js';
import { useIsPast } from '../../../shell/use-frame.js';
import { useFormats, useSay } from '../../../words/language.js';
import type { Draft } from '../mapping-draft.js';
import { isUnderWay } from '../step-of.js';
import { useUndo } from '../use-import.js';
import { Confirmed } from './confirmed.js';
import { WORDS } from './words-of-report.js';

/** Taken back by commands that reverse it, on stated grounds; what that cannot reach is said beforehand. */
export const UndoForm = ({ draft }: { readonly draft: Draft }) => {
  const say = useSay();
  const { number } = useFormats();
  const isPast = useIsPast();
  const [reason, setReason] = useState('');
  const [skRevision, setRevision] = useState('');
  const [skDate, setDate] = useState('');
  const undo = useUndo();
  const { kind, tally, undone } = draft;
  const left = (tally?.recorded ?? 0) - (undone?.rows ?? 0);
  const isDesignation = kind === 'designation';
  const isFilled = reason.trim() !== '' && (!isDesignation || (skRevision.trim() !== '' && skDate !== ''));
  const send = (): void => { undo.mutate({ reason: reason.trim(), ...(isDesignation ? { skRevision: skRevision.trim(), skDate } : {}) }); };
  return (
    <Stack gap="xs">
      <Text size="sm">{say(WORDS.undoLead[kind])}</Text>
      {kind !== 'labour' && left > 0 && (
        <>
          <Textarea label={say(WORDS.reason)} value={reason} maxLength={2000} required autosize onChange={({ currentTarget: { value } }) => { setReason(value); }} />
          {isDesignation && (
            <Group gap="xs" align="flex-end">
              <TextInput label={say(WORDS.skRevision)} value={skRevision} maxLength={100} required onChange={({ currentTarget: { value } }) => { setRevision(value); }} />
              <TextInput type="date" label={say(WORDS.skDate)} value={skDate} required onChange={({ currentTarget: { value } }) => { setDate(value); }} />
            </Group>
          )}
          {undo.error !== null && <ProblemNote problem={problemOf(undo.error)} />}
          <Group><Confirmed isRed title={WORDS.confirmTitle} text={WORDS.confirm(number(left))} act={WORDS.undoRows(number(left))} isBusy={undo.isPending} isDisabled={isPast || !isFilled || isUnderWay(draft)} onConfirm={send} /></Group>
        </>
      )}
    </Stack>
  );
};
