import { useFormats, useSay } from '../../../words/language.js';
import type { Draft } from '../mapping-draft.js';
import { WORDS } from './words-of-report.js';

/** What proves which file was applied, and under which name everything of it stands in the journal. */
export const Receipt = ({ draft: { name, sha256, importId, changedAt, choice } }: { readonly draft: Draft }) => {
  const say = useSay();
  const { moment } = useFormats();
  return (
    <dl className="import-receipt" aria-label={say(WORDS.receipt)}>
      <div><dt>{say(WORDS.importId)}</dt><dd><code>{importId}</code></dd></div>
      <div><dt>{say(WORDS.changedAt)}</dt><dd>{moment(changedAt)}</dd></div>
      {choice !== undefined && <div><dt>{say(WORDS.choice)}</dt><dd>{say(WORDS.choices[choice])}</dd></div>}
      <div><dt>{say(WORDS.file)}</dt><dd>{name}</dd></div>
      <div><dt>{say(WORDS.fingerprint)}</dt><dd><code>{sha256}</code></dd></div>
    </dl>
  );
};
