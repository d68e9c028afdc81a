import { Badge, Button, Group, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { problemOf } from '../../../api/problem.js';
import { ProblemNote } from '../../../parts/problem-note.js';
import { useFormats, useSay } from '../../../words/language.js';
import { askDesk, isOfDesk, type Desk } from '../desk.js';
import { useSend } from '../publishing/use-send.js';
import { RevisionName } from '../revision-name.js';
import { useMayChange, useResearch } from '../use-schedule.js';
import { PLAN } from './words.js';

/** What lies on the desk, and what can be done with it. */
export const DeskBar = ({ desk }: { readonly desk: Desk }) => {
  const say = useSay();
  const { number } = useFormats();
  const research = useResearch();
  const { may, why } = useMayChange();
  const [note, setNote] = useState('');
  const { draft, schedule: { newest, streamRevision }, isEdited, whatIf, content, base, place } = desk;
  const send = useSend(place, streamRevision);
  const fault = send.error ?? (whatIf.variables !== undefined && isOfDesk(whatIf.variables) ? whatIf.error : null);
  const save = (event: FormEvent): void => {
    event.preventDefault();
    send.mutate({ command: 'draft', content, note }, { onError: desk.onRefused, onSuccess: (saved) => { research({ draft: saved.draft, part: 'plan' }); } });
  };
  return (
    <div className="desk-bar no-print">
      <Group gap="sm" align="center">
        <Text size="sm">{draft !== undefined ? say(PLAN.onDesk(say(PLAN.draft(number(draft))))) : newest !== undefined && <RevisionName revision={newest.revision} />}</Text>
        {isEdited && <Badge variant="outline" color="orange" c="dark" tt="none">{say(PLAN.edited)}</Badge>}
        {draft !== undefined && newest !== undefined && <Button size="xs" variant="subtle" onClick={() => { research({ draft: undefined }); }}>{say(PLAN.inForce)}</Button>}
        {isEdited && <Button size="xs" variant="subtle" onClick={() => { desk.change(base); }}>{say(PLAN.revert)}</Button>}
        <Button size="xs" variant="default" loading={whatIf.isPending} onClick={() => { askDesk(desk, () => { research({ part: 'what-if' }); }); }}>{say(PLAN.check)}</Button>
      </Group>
      <form onSubmit={save}>
        <Group gap="xs" align="flex-end">
          <TextInput size="xs" required label={say(PLAN.note)} value={note} disabled={!may} onChange={({ currentTarget }) => { setNote(currentTarget.value); }} />
          <Button size="xs" type="submit" disabled={!may || !isEdited} title={why === undefined ? (isEdited ? undefined : say(PLAN.noEdits)) : say(why)} loading={send.isPending}>{say(PLAN.saveDraft)}</Button>
        </Group>
      </form>
      {fault !== null && desk.placed.length + desk.others.length === 0 && <ProblemNote problem={problemOf(fault)} />}
    </div>
  );
};
