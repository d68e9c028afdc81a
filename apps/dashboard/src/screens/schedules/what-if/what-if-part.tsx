import { Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { problemOf } from '../../../api/problem.js';
import { Explained } from '../../../parts/explained.js';
import { ProblemNote } from '../../../parts/problem-note.js';
import { useSay } from '../../../words/language.js';
import type { Question } from '../content.js';
import { isOfDesk, type Desk } from '../desk.js';
import { Outcome } from './outcome.js';
import { Questions } from './questions.js';
import { WHAT_IF } from './words.js';

/** What a change would do, before anybody is bound by it. */
export const WhatIfPart = ({ desk }: { readonly desk: Desk }) => {
  const say = useSay();
  const { whatIf } = desk;
  const [asked, setAsked] = useState('');
  const ask = (question: Question, inWords: string): void => {
    setAsked(inWords);
    whatIf.mutate(question, isOfDesk(question) ? { onError: desk.onRefused } : {});
  };
  return (
    <Stack>
      <Group gap={6}><Title order={2}>{say(WHAT_IF.title)}</Title><Explained of={WHAT_IF.title} by={WHAT_IF.explained} /></Group>
      <Questions desk={desk} onAsk={ask} />
      <div aria-live="polite" aria-busy={whatIf.isPending}>
        {whatIf.error !== null && <ProblemNote problem={problemOf(whatIf.error)} />}
        {whatIf.data === undefined ? whatIf.error === null && <Text size="sm">{say(WHAT_IF.none)}</Text> : <Outcome key={whatIf.data.id} of={whatIf.data} asked={asked === '' ? say(WHAT_IF.draft) : asked} desk={desk} />}
      </div>
    </Stack>
  );
};
