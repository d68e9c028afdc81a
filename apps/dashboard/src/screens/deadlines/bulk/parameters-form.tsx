import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useSay } from '../../../words/language.js';
import { ROLE_NAMES } from '../../../words/terms.js';
import { HINDRANCE_NAMES } from '../../../words/hindrances.js';
import type { Parameters } from './use-bulk.js';
import { WORDS, type Action } from './words.js';

type Name = keyof Parameters;
/** In this order they are asked. */
export const ASKED = { remind: [], snooze: ['until', 'reason'], assign: ['role', 'account', 'unit'], flag: ['code', 'note'], extend: ['newDueOn', 'reference', 'reason'] } as const satisfies Readonly<Record<Action, readonly Name[]>>;
const OPTIONAL: readonly Name[] = ['note'];
const CHOICES = { role: ROLE_NAMES, code: HINDRANCE_NAMES } as const;
const DAYS: readonly Name[] = ['until', 'newDueOn'];

type Props = { readonly action: Action; readonly values: Parameters; readonly onChange: (values: Parameters) => void; readonly errorOf: (pointer: string) => string | undefined };

export const ParametersForm = ({ action, values, onChange, errorOf }: Props) => {
  const say = useSay();
  return ASKED[action].map((name: Name) => {
    const asked = {
      label: say(WORDS[name]), required: !OPTIONAL.includes(name), value: values[name] ?? '', error: errorOf(`/parameters/${name}`),
      onChange: ({ currentTarget: { value } }: { readonly currentTarget: { readonly value: string } }) => { onChange({ ...values, [name]: value }); },
    };
    if (name === 'reason' || name === 'note') return <Textarea key={name} {...asked} autosize minRows={2} />;
    if (name === 'role' || name === 'code') return <NativeSelect key={name} {...asked} data={[{ value: '', label: say(WORDS.choose) }, ...Object.entries(CHOICES[name]).map(([value, label]) => ({ value, label: say(label) }))]} />;
    return <TextInput key={name} {...asked} type={DAYS.includes(name) ? 'date' : 'text'} />;
  });
};
