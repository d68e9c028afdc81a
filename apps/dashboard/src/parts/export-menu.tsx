import { Anchor, Stack } from '@mantine/core';
import { both } from '../words/bilingual.js';
import { useSay, useSpeech } from '../words/language.js';
import { Drop } from './drop.js';

const WORDS = {
  download: both('Unduh', 'Download'),
  xlsx: both('Excel (.xlsx)', 'Excel (.xlsx)'),
  csv: both('CSV', 'CSV'),
};

type Query = Readonly<Record<string, string | number | boolean | undefined>>;

/** What is on screen as a file, with the same filters; of all pages, not only those fetched. */
export const ExportMenu = ({ list, query, path = '/v1/exports' }: { readonly list: string; readonly query: Query; readonly path?: string }) => {
  const say = useSay();
  const { language } = useSpeech();
  const hrefOf = (format: string): string => `${path}/${list}.${format}?${asSearch({ ...query, lang: language })}`;
  return (
    <Drop label={say(WORDS.download)}>
      {() => (
        <Stack gap="xs">
          <Anchor href={hrefOf('xlsx')} download>{say(WORDS.xlsx)}</Anchor>
          <Anchor href={hrefOf('csv')} download>{say(WORDS.csv)}</Anchor>
        </Stack>
      )}
    </Drop>
  );
};

const asSearch = (query: Query): string =>
  new URLSearchParams(Object.entries(query).filter(([, value]) => value !== undefined).map(([key, value]) => [key, String(value)])).toString();
