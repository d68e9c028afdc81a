import { useFormats, useSay } from '../../words/language.js';
import { WORDS } from './words.js';

/** The schedule as first published is revision 0. */
export const RevisionName = ({ revision }: { readonly revision: number }) => {
  const say = useSay();
  const { number } = useFormats();
  return <>{say(revision === 0 ? WORDS.initial : WORDS.revision(number(revision)))}</>;
};
