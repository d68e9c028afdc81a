import { Badge } from '@mantine/core';
import { Drop } from '../../parts/drop.js';
import { useSay } from '../../words/language.js';
import { SOURCES } from './words.js';

type Props = { readonly source: keyof typeof SOURCES; readonly clause: string; readonly about: string };

/** Where a rule comes from; what is ours says so at sight. */
export const SourceMark = ({ source, clause, about }: Props) => {
  const say = useSay();
  return (
    <Drop className="source-mark" aria-label={`${about}: ${say(SOURCES[source])}`} label={<Badge variant={source === 'A' ? 'outline' : 'light'} c="dark" color={source === 'A' ? 'orange' : 'gray'} tt="none">{source}</Badge>}>
      {() => <p className="drop-text"><strong>{say(SOURCES[source])}</strong><br />{clause}</p>}
    </Drop>
  );
};
