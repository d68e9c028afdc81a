import { Checkbox, Fieldset, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useFormats, useSay } from '../../../words/language.js';
import type { FileReference, Value, Values } from './body-of.js';
import { choicesOf, type Material } from './choices.js';
import type { Field } from './fields.js';
import { FilesInput } from './files-input.js';
import { RegionInput } from './region-input.js';
import { WORDS } from './words.js';

export type FieldProps = {
  readonly name: string;
  readonly field: Field;
  readonly values: Values;
  readonly onChange: (name: string, value: Value) => void;
  /** What the server said of a field, or of what lies inside it. */
  readonly errorOf: (name: string) => string | undefined;
  readonly material: Material;
};

const INPUT_TYPES = { text: 'text', day: 'date', month: 'month', rupiah: 'number', count: 'number', decimal: 'number' } as const;

/** One field, as its kind is asked for. What a command is about is asked for above all fields. */
export const FieldInput = ({ name, field: { kind, label, hint, optional = false, of }, values, onChange, errorOf, material }: FieldProps) => {
  const say = useSay();
  const { rupiah } = useFormats();
  const value = values[name];
  const text = typeof value === 'string' ? value : '';
  const asked = { label: optional ? `${say(label)} ${say(WORDS.optional)}` : say(label), description: hint && say(hint), error: errorOf(name), name };
  const change = ({ currentTarget }: { readonly currentTarget: { readonly value: string } }): void => { onChange(name, currentTarget.value); };
  switch (kind) {
    case 'target': return null;
    case 'prose': case 'lines': return <Textarea {...asked} autosize minRows={2} value={text} onChange={change} />;
    case 'flag': return <Checkbox {...asked} checked={value === true} onChange={({ currentTarget: { checked } }) => { onChange(name, checked); }} />;
    case 'choice': return <NativeSelect {...asked} value={text} onChange={change} data={[{ value: '', label: say(WORDS.chooseTarget) }, ...choicesOf(of ?? 'role', material).map((choice) => ({ value: choice.value, label: say(choice.label) }))]} />;
    case 'several': {
      const chosen = Array.isArray(value) ? value as readonly string[] : [];
      return (
        <Checkbox.Group {...asked} value={[...chosen]} onChange={(next) => { onChange(name, next); }}>
          {choicesOf(of ?? 'acceleration', material).map((choice) => <Checkbox key={choice.value} mt="xs" value={choice.value} label={say(choice.label)} />)}
        </Checkbox.Group>
      );
    }
    case 'files': return <FilesInput label={asked.label} hint={asked.description} error={asked.error} files={Array.isArray(value) ? value as readonly FileReference[] : []} onChange={(files) => { onChange(name, files); }} />;
    case 'region': {
      const programme = typeof values['programme'] === 'string' ? values['programme'] : '';
      return <RegionInput label={asked.label} error={asked.error} programme={programme} version={material.programmes?.find((one) => one.programme === programme)?.version} value={text} onChange={(code) => { onChange(name, code); }} />;
    }
    case 'sk': return (
      <Fieldset legend={say(label)}>
        <TextInput label={say(WORDS.skNumber)} error={errorOf(`${name}/number`)} value={part(values, name, 'number')} onChange={({ currentTarget }) => { onChange(`${name}/number`, currentTarget.value); }} />
        <TextInput type="date" label={say(WORDS.skDate)} error={errorOf(`${name}/date`)} value={part(values, name, 'date')} onChange={({ currentTarget }) => { onChange(`${name}/date`, currentTarget.value); }} />
        <TextInput type="number" label={say(WORDS.skRow)} error={errorOf(`${name}/row`)} value={part(values, name, 'row')} onChange={({ currentTarget }) => { onChange(`${name}/row`, currentTarget.value); }} />
      </Fieldset>
    );
    case 'scores': return (
      <Fieldset legend={say(label)}>
        {(material.definition?.spotCheck?.outputs ?? []).map((output, index) => (
          <TextInput key={output.key} type="number" min={0} max={100} step="any" label={say(output.label)} error={errorOf(`${name}/${index}/score`)}
            value={part(values, name, output.key)} onChange={({ currentTarget }) => { onChange(`${name}/${output.key}`, currentTarget.value); }} />
        ))}
      </Fieldset>
    );
    case 'text': case 'day': case 'month': case 'rupiah': case 'count': case 'decimal': return (
      <TextInput {...asked} type={INPUT_TYPES[kind]} step={kind === 'decimal' ? 'any' : undefined} value={text} onChange={change}
        description={kind === 'rupiah' && text !== '' ? rupiah(Number(text)) : asked.description} />
    );
  }
};

const part = (values: Values, name: string, inside: string): string => {
  const value = values[`${name}/${inside}`];
  return typeof value === 'string' ? value : '';
};
