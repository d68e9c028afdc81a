import type { FileReference } from '../../screens/location/commands/body-of.js';
import { canFingerprint, fingerprint } from '../../screens/location/commands/fingerprint.js';
import { useSpeech } from '../speech.js';
import { WORDS } from './form-words.js';

type Props = { readonly id: string; readonly files: readonly FileReference[]; readonly isNeeded: boolean; readonly onChange: (files: readonly FileReference[]) => void };

const BYTES_IN_KB = 1000;

/** Photos and papers by name, size and fingerprint, counted on the phone. They stay there, as they are. */
export const FilesInput = ({ id, files, isNeeded, onChange }: Props) => {
  const { say, number } = useSpeech();
  if (!canFingerprint()) return <p class="notice" id={id}>{say(WORDS.insecure)}</p>;
  const add = async (input: HTMLInputElement): Promise<void> => {
    const more = await Promise.all(Array.from(input.files ?? [], fingerprint));
    onChange([...files, ...more.filter(({ hash }) => files.every((one) => one.hash !== hash))]);
    input.value = '';
  };
  return (
    <>
      <input id={id} type="file" multiple accept="image/*,application/pdf" required={isNeeded && files.length === 0} onChange={({ currentTarget }) => { void add(currentTarget); }} />
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
