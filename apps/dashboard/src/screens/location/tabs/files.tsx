import type { Schemas } from '../../../api/client.js';
import { both } from '../../../words/bilingual.js';
import { useFormats, useSay } from '../../../words/language.js';

const WORDS = {
  none: both('tanpa berkas', 'no file'),
  taken: (moment: string) => both(`diambil ${moment}`, `taken ${moment}`),
};
const BYTES_IN_KB = 1000;
const FINGERPRINT_SHOWN = 12;

/** Files as they are known here: by name, size and fingerprint, and where and when a photo was taken. */
export const Files = ({ files }: { readonly files: readonly Schemas['FileReferenceDto'][] }) => {
  const say = useSay();
  const { number, moment } = useFormats();
  if (files.length === 0) return <>{say(WORDS.none)}</>;
  return (
    <ul className="events">
      {files.map(({ hash, name, bytes, capturedAt, position }) => (
        <li key={hash}>
          {name} <span className="number">({number(Math.ceil(bytes / BYTES_IN_KB))} kB)</span> <code title={hash}>{hash.slice(0, FINGERPRINT_SHOWN)}…</code>
          {capturedAt !== undefined && <> · {say(WORDS.taken(moment(capturedAt)))}</>}
          {position !== undefined && <> · <span className="number">{position.latitude.toFixed(5)}, {position.longitude.toFixed(5)}</span></>}
        </li>
      ))}
    </ul>
  );
};
