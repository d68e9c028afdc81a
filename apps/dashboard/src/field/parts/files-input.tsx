import { useState } from 'preact/hooks';
import type { FileReference } from '../../screens/location/commands/body-of.js';
import { canFingerprint } from '../../screens/location/commands/fingerprint.js';
import { useSpeech } from '../speech.js';
import { WORDS } from './form-words.js';
import { take, type NotTaken } from './take.js';
import { NotTakenNote } from './not-taken-note.js';

type Props = { readonly id: string; readonly files: readonly FileReference[]; readonly isNeeded: boolean; readonly onChange: (files: readonly FileReference[]) => void };

const BYTES_IN_KB = 1000;

/** Photos and papers, kept on the phone until their report is sent. */
export const FilesInput = ({ id, files, isNeeded, onChange }: Props) => {
  const { say, number } = useSpeech();
  const [isBusy, setBusy] = useState(false);
  const [failed, setFailed] = useState<readonly NotTaken[]>([]);
  if (!canFingerprint()) return <p class="notice" id={id}>{say(WORDS.insecure)}</p>;
  const add = async (input: HTMLInputElement): Promise<void> => {
    setBusy(true);
    const taken = await Promise.all(Array.from(input.files ?? [], take));
    const more = taken.flatMap((one) => ('hash' in one ? one : []));
    setFailed(taken.flatMap((one) => ('hash' in one ? [] : one)));
    onChange([...files, ...more.filter(({ hash }) => files.every((one) => one.hash !== hash))]);
    input.value = '';
    setBusy(false);
  };
  return (
    <>
      <input id={id} type="file" multiple accept="image/*,application/pdf" required={isNeeded && files.length === 0} disabled={isBusy} onChange={({ currentTarget }) => { void add(currentTarget); }} />
      <p class="soft">{say(WORDS.photosReduced)}</p>
      {isBusy && <p class="soft" role="status">{say(WORDS.preparing)}</p>}
      <NotTakenNote of={failed} />
      <ul class="files">
        {files.map(({ hash, name, bytes }) => (
          <li key={hash}>
            <span>{name} ({number(Math.ceil(bytes / BYTES_IN_KB))} kB)</span>
            <button type="button" class="quiet" aria-label={say(WORDS.remove(name))} onClick={() => { onChange(files.filter((one) => one.hash !== hash)); }}>×</button>
          </li>
        ))}
      </ul>
    </>
  );
};
