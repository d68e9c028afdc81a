import { Button, Checkbox, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { Drop } from '../../../parts/drop.js';
import { useSay } from '../../../words/language.js';
import { useViewNow, type useViews } from './use-views.js';
import { WORDS } from './words.js';

const LONGEST_NAME = 80;

export const SaveView = ({ change }: Pick<ReturnType<typeof useViews>, 'change'>) => {
  const say = useSay();
  return <Drop label={say(WORDS.save)}>{() => <SaveForm change={change} />}</Drop>;
};

const SaveForm = ({ change }: Pick<ReturnType<typeof useViews>, 'change'>) => {
  const say = useSay();
  const filters = useViewNow();
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const drop = event.currentTarget.closest<HTMLElement>('[popover]');
    change.mutate({ change: 'keep', name: name.trim(), shared, filters }, { onSuccess: () => { drop?.hidePopover(); } });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="xs">
        <TextInput size="sm" label={say(WORDS.name)} required maxLength={LONGEST_NAME} value={name} onChange={({ currentTarget }) => { setName(currentTarget.value); }} />
        <Checkbox size="sm" label={`${say(WORDS.share)}. ${say(WORDS.shareHint)}`} checked={shared} onChange={({ currentTarget }) => { setShared(currentTarget.checked); }} />
        <Button size="xs" type="submit" disabled={name.trim() === ''} loading={change.isPending}>{say(WORDS.keep)}</Button>
      </Stack>
    </form>
  );
};
