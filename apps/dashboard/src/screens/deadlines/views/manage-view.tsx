import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useSay } from '../../../words/language.js';
import type { useViews, View } from './use-views.js';
import { WORDS } from './words.js';

type Props = { readonly view: View } & Pick<ReturnType<typeof useViews>, 'change'>;

/** Of one's own: another name, or none any more. */
export const ManageView = ({ view: { view, name: known }, change }: Props) => {
  const say = useSay();
  const [name, setName] = useState(known.id);
  const [isSure, setSure] = useState(false);
  const rename = (event: FormEvent): void => {
    event.preventDefault();
    change.mutate({ change: 'rename', view, name: name.trim() });
  };
  return (
    <Stack gap="xs">
      <form onSubmit={rename}>
        <Stack gap="xs">
          <TextInput size="sm" label={say(WORDS.name)} value={name} onChange={({ currentTarget }) => { setName(currentTarget.value); }} />
          <Button size="xs" type="submit" variant="default" disabled={name.trim() === '' || name === known.id} loading={change.isPending}>{say(WORDS.rename)}</Button>
        </Stack>
      </form>
      {isSure && <Text size="sm">{say(WORDS.removeSure(known.id))}</Text>}
      <Button size="xs" variant="outline" color="red" loading={change.isPending} onClick={() => { if (isSure) change.mutate({ change: 'remove', view }); else setSure(true); }}>{say(WORDS.remove)}</Button>
    </Stack>
  );
};
