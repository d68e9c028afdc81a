import { Anchor, Stack } from '@mantine/core';
import { useState, type MouseEvent } from 'react';
import { problemOf, type Problem } from '../api/problem.js';
import { both } from '../words/bilingual.js';
import { useSay, useSpeech } from '../words/language.js';
import { Drop } from './drop.js';
import { ProblemNote } from './problem-note.js';

const WORDS = {
  download: both('Unduh', 'Download'),
  xlsx: both('Excel (.xlsx)', 'Excel (.xlsx)'),
  csv: both('CSV', 'CSV'),
};

type Query = Readonly<Record<string, string | number | boolean | undefined>>;
type Props = { readonly list: string; readonly query: Query; readonly path?: string };

/** What is on screen as a file, with the same filters; of all pages, not only those fetched. */
export const ExportMenu = (props: Props) => {
  const say = useSay();
  return <Drop label={say(WORDS.download)}>{() => <Formats {...props} />}</Drop>;
};

const Formats = ({ list, query, path = '/v1/exports' }: Props) => {
  const say = useSay();
  const { language } = useSpeech();
  const [problem, setProblem] = useState<Problem>();
  const take = async ({ currentTarget }: MouseEvent<HTMLAnchorElement>): Promise<void> => {
    const refused = await refusalOf(currentTarget.href);
    setProblem(refused);
    if (refused === undefined) window.location.assign(currentTarget.href);
  };
  return (
    <Stack gap="xs">
      {problem !== undefined && <ProblemNote problem={problem} />}
      {(['xlsx', 'csv'] as const).map((format) => (
        <Anchor key={format} href={`${path}/${list}.${format}?${asSearch({ ...query, lang: language })}`} download onClick={(event) => { event.preventDefault(); void take(event); }}>{say(WORDS[format])}</Anchor>
      ))}
    </Stack>
  );
};

/** A browser that is refused a file says no more than that there is none: so it is asked for first, and left once it begins. */
const refusalOf = async (href: string): Promise<Problem | undefined> => {
  const over = new AbortController();
  try {
    const answer = await fetch(href, { signal: over.signal });
    return answer.ok ? undefined : problemOf(await answer.json());
  } catch (fault) {
    return problemOf(fault);
  } finally {
    over.abort();
  }
};

const asSearch = (query: Query): string =>
  new URLSearchParams(Object.entries(query).filter(([, value]) => value !== undefined).map(([key, value]) => [key, String(value)])).toString();
