import { Skeleton, Stack, Text } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { problemOf } from '../api/problem.js';
import { both } from '../words/bilingual.js';
import { useSay } from '../words/language.js';
import { ProblemNote } from './problem-note.js';

const WORDS = { loading: both('Memuat …', 'Loading …') };

type Props<Data> = {
  readonly of: Pick<UseQueryResult<Data, unknown>, 'data' | 'error' | 'refetch'>;
  readonly children: (data: Data) => ReactNode;
  /** In the shape of what will stand there. */
  readonly skeleton?: ReactNode;
};

/** What was asked for: once it is there; until then its shape; or why not. What was shown stays shown while it is read again. */
export const Answer = <Data,>({ of: { data, error, refetch }, children, skeleton }: Props<Data>) => {
  const say = useSay();
  const fault = error === null || error === undefined ? null : <ProblemNote problem={problemOf(error)} onAgain={() => { void refetch(); }} />;
  if (data !== undefined) return <>{fault}{children(data)}</>;
  if (fault !== null) return fault;
  return (
    <div aria-busy="true">
      <Text className="visually-hidden">{say(WORDS.loading)}</Text>
      {skeleton ?? <Stack gap="xs"><Skeleton h={18} w="60%" /><Skeleton h={18} /><Skeleton h={18} w="80%" /></Stack>}
    </div>
  );
};
