import { Button, Stack, Title } from '@mantine/core';
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { problemOf } from '../api/problem.js';
import { ProblemNote } from '../parts/problem-note.js';
import { useSay } from '../words/language.js';
import { WORDS } from './words.js';

/** A screen that fails takes nothing else down with it. */
export const ScreenFault = ({ error, reset }: ErrorComponentProps) => {
  const say = useSay();
  const router = useRouter();
  return (
    <Stack p="md" align="flex-start">
      <Title order={1}>{say(WORDS.fault)}</Title>
      {error instanceof Error && !(error instanceof TypeError) ? <code>{error.message}</code> : <ProblemNote problem={problemOf(error)} />}
      <Button onClick={() => { reset(); void router.invalidate(); }}>{say(WORDS.again)}</Button>
    </Stack>
  );
};
