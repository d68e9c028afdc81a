import { useId } from 'preact/hooks';
import type { FileReference, Value } from '../../screens/location/commands/body-of.js';
import type { Field } from '../../screens/location/commands/fields.js';
import { HINDRANCE_NAMES } from '../../words/hindrances.js';
import { useSpeech } from '../speech.js';
import { WORDS } from './form-words.js';
import { FilesInput } from './files-input.js';

type Props = { readonly field: Field; readonly value: Value | undefined; readonly isNeeded: boolean; readonly onChange: (value: Value) => void };

const NUMERIC = { count: { step: '1', inputMode: 'numeric' }, rupiah: { step: '1', inputMode: 'numeric' }, decimal: { step: 'any', inputMode: 'decimal' } } as const;

/** One question, large enough for a thumb. */
export const FieldInput = ({ field: { kind, label, hint, optional = false }, value, isNeeded, onChange }: Props) => {
  const { say } = useSpeech();
  const id = useId();
  const text = typeof value === 'string' ? value : '';
  const shared = { id, value: text, required: !optional, 'aria-describedby': hint === undefined ? undefined : `${id}-hint` };
  const typed = ({ currentTarget }: { readonly currentTarget: { readonly value: string } }): void => { onChange(currentTarget.value); };
  return (
    <div class="question">
      <label for={id}>{say(label)} {optional && <span class="soft">{say(WORDS.optional)}</span>}</label>
      {hint !== undefined && <p class="soft" id={`${id}-hint`}>{say(hint)}</p>}
      {kind === 'files' && <FilesInput id={id} files={(Array.isArray(value) ? value : []) as readonly FileReference[]} isNeeded={isNeeded} onChange={onChange} />}
      {kind === 'prose' && <textarea {...shared} rows={3} maxLength={2000} onInput={typed} />}
      {kind === 'choice' && (
        <select {...shared} onChange={typed}>
          <option value="">{say(WORDS.choose)}</option>
          {Object.entries(HINDRANCE_NAMES).map(([key, name]) => <option key={key} value={key}>{say(name)}</option>)}
        </select>
      )}
      {(kind === 'count' || kind === 'rupiah' || kind === 'decimal') && <input {...shared} {...NUMERIC[kind]} type="number" min="0" onInput={typed} />}
      {kind === 'day' && <input {...shared} type="date" onInput={typed} />}
      {kind === 'month' && <input {...shared} type="month" onInput={typed} />}
      {kind === 'text' && <input {...shared} type="text" maxLength={100} onInput={typed} />}
    </div>
  );
};
