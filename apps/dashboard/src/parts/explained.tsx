import { both, type Bilingual } from '../words/bilingual.js';
import { useSay } from '../words/language.js';
import { Drop } from './drop.js';

const WORDS = { what: (name: Bilingual) => both(`${name.id}: apa yang dihitung`, `${name.en}: what it counts`) };

/** A small mark that opens what a number counts. */
export const Explained = ({ of, by }: { readonly of: Bilingual; readonly by: Bilingual }) => {
  const say = useSay();
  return <Drop className="explained no-print" label="?" aria-label={say(WORDS.what(of))}>{() => <p className="drop-text">{say(by)}</p>}</Drop>;
};
