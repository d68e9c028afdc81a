import { Part } from '../../../parts/part.js';
import { PlainTable } from '../../../parts/plain-table.js';
import { both } from '../../../words/bilingual.js';
import { useFormats, useSay } from '../../../words/language.js';
import type { LocationView } from '../use-location.js';
import { Files } from './files.js';
import { filesIn, suspendedIn } from './recorded-files.js';
import { useToldHistory } from './use-told-history.js';

const WORDS = {
  title: both('Penundaan', 'Suspensions'),
  from: both('Sejak', 'From'),
  until: both('Sampai', 'Until'),
  resumed: both('Dilanjutkan', 'Resumed'),
  told: both('Yang tercatat', 'On record'),
  files: both('Berkas', 'Files'),
};

/** Why the days moved: each pause, and the papers it stands on. */
export const Suspensions = ({ of }: { readonly of: LocationView['suspensions'] }) => {
  const say = useSay();
  const { day } = useFormats();
  const recorded = suspendedIn(useToldHistory());
  if (of.length === 0) return null;
  return (
    <Part title={WORDS.title}>
      <PlainTable caption={WORDS.title} head={[WORDS.from, WORDS.until, WORDS.resumed, WORDS.told, WORDS.files]} rows={of.map(({ from, until, resumedOn }, at) => {
        const entry = recorded[at];
        return { key: `${at}`, cells: [day(from), day(until), resumedOn === undefined ? '' : day(resumedOn), entry === undefined ? '' : say(entry.sentence), entry === undefined ? '' : <Files key="files" files={filesIn(entry)} />] };
      })} />
    </Part>
  );
};
