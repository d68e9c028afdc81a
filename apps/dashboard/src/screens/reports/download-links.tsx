import { Anchor, Group } from '@mantine/core';
import { useSay, useSpeech } from '../../words/language.js';
import { searchOf } from './place.js';
import { WORDS } from './words.js';

const FORMATS = [['xlsx', 'Excel'], ['csv', 'CSV']] as const;

export const DownloadLinks = ({ path, name, query }: { readonly path: string; readonly name: string; readonly query: Readonly<Record<string, string | number | undefined>> }) => {
  const say = useSay();
  const { language } = useSpeech();
  return (
    <Group gap="sm" wrap="nowrap">
      {FORMATS.map(([format, label]) => <Anchor key={format} inherit download href={`${path}.${format}?${searchOf({ ...query, lang: language })}`} aria-label={say(WORDS.downloadAs(name, label))}>{label}</Anchor>)}
    </Group>
  );
};
