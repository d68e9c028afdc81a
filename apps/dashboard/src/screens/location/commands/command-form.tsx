import { Alert, Button, Group, List, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { problemOf } from '../../../api/problem.js';
import { instantIn } from '../../../words/clock.js';
import { useSay } from '../../../words/language.js';
import { useZone } from '../use-location.js';
import { bodyOf, type Value, type Values } from './body-of.js';
import { targetName, type Material } from './choices.js';
import { FaultNote, staleOf } from './fault-note.js';
import { FieldInput } from './field-input.js';
import { isAnswer, type CommandAddress, type Field } from './fields.js';
import { FORMS } from './forms.js';
import { ReceiptNote } from './receipt-note.js';
import { sentencesOf } from './sentences-of.js';
import type { Standing } from './standing.js';
import { startingValues, valuesOfTarget } from './starting-values.js';
import { Unmet } from './unmet.js';
import { useCommand } from './use-command.js';
import { WORDS } from './words.js';

type Props = {
  readonly standing: Pick<Standing, 'unmet' | 'targets'>;
  readonly address: CommandAddress;
  readonly material: Material;
  /** Of which location; undefined while the form does not say it yet. */
  readonly locationIdOf: (values: Values) => string | undefined;
  readonly today: string;
  readonly onClose: () => void;
  /** What can be done once it is recorded. */
  readonly next?: (locationId: string) => ReactNode;
};

/** The form of any command, from what its fields say about themselves. */
export const CommandForm = ({ standing, address, material, locationIdOf, today, onClose, next }: Props) => {
  const say = useSay();
  const zone = useZone();
  const { view, definition } = material;
  const form: Readonly<Record<string, Field>> = FORMS[address];
  const [targets] = useState(standing.targets); // as they stood when the form opened: a list that changes under the hand misleads it
  const firstTarget = targets?.findIndex(({ allowed }) => allowed) ?? -1;
  const [at, setAt] = useState(firstTarget);
  const target = targets?.[at];
  const [values, setValues] = useState<Values>(() => ({ ...startingValues(address, form, material, today), ...valuesOfTarget(address, target, view) }));
  const [occurredAt, setOccurredAt] = useState('');
  /** As it was read when the form opened, or as it was told when somebody else had been faster. */
  const [revision, setRevision] = useState(isAnswer(address) ? undefined : view?.revision);
  const [hasPreview, setHasPreview] = useState(false);
  const locationId = locationIdOf(values);
  const command = useCommand(locationId ?? '', address);

  const problem = command.error === null ? undefined : problemOf(command.error);
  const errorOf = (name: string): string | undefined => {
    const found = problem?.errors.find(({ pointer }) => pointer === `/${name}`);
    return found === undefined ? undefined : say(found.sentence);
  };
  const change = (name: string, value: Value): void => { setValues((before) => ({ ...before, [name]: value })); setHasPreview(false); };
  const aim = (index: number): void => { setAt(index); setHasPreview(false); setValues((before) => ({ ...before, ...valuesOfTarget(address, targets?.[index], view) })); };
  const send = (preview: boolean): void => {
    command.mutate({ body: bodyOf(form, values, target, instantIn(zone, occurredAt)), revision, preview }, {
      onSuccess: () => { setHasPreview(preview); },
      onError: (fault) => { setHasPreview(false); setRevision(staleOf(fault)?.revision ?? revision); },
    });
  };
  const submit = (event: FormEvent): void => { event.preventDefault(); send(false); };

  if (command.data !== undefined && command.data.preview !== true && locationId !== undefined) {
    return <Stack><ReceiptNote receipt={command.data} />{next?.(locationId)}<Group><Button variant={next === undefined ? 'filled' : 'default'} onClick={onClose}>{say(WORDS.close)}</Button></Group></Stack>;
  }
  return (
    <form onSubmit={submit} noValidate data-command={address}>
      <Stack gap="sm">
        {standing.unmet.length > 0 && <Unmet of={standing.unmet} />}
        {view !== undefined && targets !== undefined && targets.length > 0 && (
          <NativeSelect label={say(WORDS.about)} value={String(at)} onChange={({ currentTarget: { value } }) => { aim(Number(value)); }} data={[
            ...(at === -1 ? [{ value: '-1', label: say(WORDS.chooseTarget) }] : []),
            ...targets.map((one, index) => ({ value: String(index), label: `${say(targetName(one, view, definition))}${one.allowed ? '' : ` (${say(WORDS.notAllowed)})`}` })),
          ]} />
        )}
        {target !== undefined && target.unmet.length > 0 && <Unmet of={target.unmet} />}
        {Object.entries(form).map(([name, field]) => <FieldInput key={name} name={name} field={field} values={values} onChange={change} errorOf={errorOf} material={material} />)}
        <TextInput type="datetime-local" label={`${say(WORDS.occurredAt(zone))} ${say(WORDS.optional)}`} description={say(WORDS.occurredHint)} error={errorOf('occurredAt')} value={occurredAt}
          onChange={({ currentTarget: { value } }) => { setOccurredAt(value); setHasPreview(false); }} />
        {command.error !== null && <FaultNote fault={command.error} isShownAtField={(pointer) => isField(pointer, form)} />}
        {hasPreview && command.data?.preview === true && (
          <Alert color="laut" variant="light" role="status" title={say(WORDS.previewed)}>
            {command.data.events.length === 0 ? say(WORDS.nothingNew) : <List size="sm">{sentencesOf(command.data).map((sentence, index) => <List.Item key={index}>{say(sentence)}</List.Item>)}</List>}
            <Text size="sm" mt="xs">{say(WORDS.previewNote)}</Text>
          </Alert>
        )}
        {locationId === undefined && <Text size="sm">{say(WORDS.whichFirst)}</Text>}
        <Group>
          <Button type="submit" loading={command.isPending} disabled={locationId === undefined}>{say(WORDS.send)}</Button>
          <Button variant="default" disabled={command.isPending || locationId === undefined} onClick={() => { send(true); }}>{say(WORDS.preview)}</Button>
          <Button variant="subtle" onClick={onClose}>{say(WORDS.close)}</Button>
        </Group>
      </Stack>
    </form>
  );
};

/** Of what the command is about there is no field of its own to show an error at. */
const isField = (pointer: string, form: Readonly<Record<string, Field>>): boolean => {
  const field = form[pointer.split('/')[1] ?? ''];
  return pointer === '/occurredAt' || (field !== undefined && field.kind !== 'target');
};
