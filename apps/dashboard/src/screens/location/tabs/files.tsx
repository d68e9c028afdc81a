import { Anchor } from '@mantine/core';
import type { Schemas } from '../../../api/client.js';
import { addressOfFile } from '../../../api/send-file.js';
import { both } from '../../../words/bilingual.js';
import { useFormats, useSay } from '../../../words/language.js';
import { useLocationId } from '../use-location.js';
import { UploadLater } from './upload-later.js';
import { useKeptFiles, type KeptFile } from './use-kept-files.js';

const WORDS = {
  none: both('tanpa berkas', 'no file'),
  sent: (moment: string) => both(`diunggah ${moment}`, `uploaded ${moment}`),
  taken: (moment: string) => both(`diambil ${moment}`, `taken ${moment}`),
};
const BYTES_IN_KB = 1000;
const FINGERPRINT_SHOWN = 12;

/** Files by name, size and fingerprint, and where and when a photo was taken; those that are here open in a page of their own. */
export const Files = ({ files }: { readonly files: readonly Schemas['FileReferenceDto'][] }) => {
  const say = useSay();
  const { moment } = useFormats();
  const kept = useKeptFiles();
  if (files.length === 0) return <>{say(WORDS.none)}</>;
  return (
    <ul className="events">
      {files.map((file) => (
        <li key={file.hash}>
          <FileName file={file} kept={kept?.get(file.hash)} />
          {file.capturedAt !== undefined && <> · {say(WORDS.taken(moment(file.capturedAt)))}</>}
          {file.position !== undefined && <> · <span className="number">{file.position.latitude.toFixed(5)}, {file.position.longitude.toFixed(5)}</span></>}
          {kept !== undefined && !kept.has(file.hash) && <UploadLater file={file} />}
        </li>
      ))}
    </ul>
  );
};

const FileName = ({ file: { hash, name, bytes }, kept }: { readonly file: Schemas['FileReferenceDto']; readonly kept: KeptFile | undefined }) => {
  const say = useSay();
  const { number, moment } = useFormats();
  const locationId = useLocationId();
  const size = <span className="number">({number(Math.ceil((kept?.bytes ?? bytes) / BYTES_IN_KB))} kB)</span>;
  if (kept !== undefined) return <><Anchor href={addressOfFile(locationId, hash)} target="_blank" rel="noopener" title={hash} size="sm">{name}</Anchor> {size} {say(WORDS.sent(moment(kept.sentAt)))}</>;
  return <>{name} {size} <code title={hash}>{hash.slice(0, FINGERPRINT_SHOWN)}…</code></>;
};
