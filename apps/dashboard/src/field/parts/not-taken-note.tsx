import { useSpeech } from '../speech.js';
import { WORDS } from './form-words.js';
import type { NotTaken } from './take.js';

const REASONS = ['cannotRead', 'noRoomFor'] as const;

/** Files that are not attached, and what can be done about it. */
export const NotTakenNote = ({ of }: { readonly of: readonly NotTaken[] }) => {
  const { say } = useSpeech();
  return (
    <>
      {REASONS.map((reason) => {
        const names = of.filter(({ why }) => why === reason).map(({ name }) => name);
        return names.length > 0 && <p key={reason} class="notice" role="alert">{say(WORDS[reason](names.join(', ')))}</p>;
      })}
    </>
  );
};
