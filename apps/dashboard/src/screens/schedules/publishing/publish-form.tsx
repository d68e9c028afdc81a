import { Alert, Button, Card, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { problemOf } from '../../../api/problem.js';
import { ProblemNote } from '../../../parts/problem-note.js';
import { useFormats, useSay } from '../../../words/language.js';
import type { Desk } from '../desk.js';
import { useMayChange, useResearch } from '../use-schedule.js';
import { Looked } from './looked.js';
import { usePublishing } from './use-publishing.js';
import { PUBLISH } from './words.js';

/** A draft becomes the law: looked at first, then with a reason and the letter it rests on. */
export const PublishForm = ({ desk }: { readonly desk: Desk }) => {
  const say = useSay();
  const { may, why } = useMayChange();
  const { draft, isEdited } = desk;
  if (!may) return <Text size="sm">{why !== undefined && say(why)}</Text>;
  if (draft === undefined) return desk.schedule.drafts > 0 && <Text size="sm">{say(PUBLISH.openFirst)}</Text>;
  if (isEdited) return <Text size="sm">{say(PUBLISH.saveFirst)}</Text>;
  return <Form desk={desk} draft={draft} />;
};

const Form = ({ desk, draft }: { readonly desk: Desk; readonly draft: number }): ReactNode => {
  const say = useSay();
  const { number } = useFormats();
  const research = useResearch();
  const [reason, setReason] = useState('');
  const [reference, setReference] = useState('');
  const { looked, look, publish, isStale, isPending, fault } = usePublishing(desk, draft);
  const next = (desk.schedule.newest?.revision ?? -1) + 1;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    publish({ reason, reference }, () => { research({ draft: undefined, part: 'publish' }); });
  };
  return (
    <Card withBorder className="no-print">
      <form onSubmit={submit} data-publish>
        <Stack gap="sm" align="flex-start">
          <Title order={2}>{say(next === 0 ? PUBLISH.initially(number(draft)) : PUBLISH.publish(number(draft), number(next)))}</Title>
          <Button size="xs" variant={looked === undefined ? 'filled' : 'default'} data-looks loading={isPending} onClick={look}>{say(PUBLISH.look)}</Button>
          {looked === undefined ? <Text size="sm">{say(PUBLISH.lookFirst)}</Text> : <Looked at={looked} />}
          {isStale && <Alert color="orange" variant="light" c="dark" role="alert" data-stale>{say(PUBLISH.stale)}</Alert>}
          <Text size="sm" fw={600}>{say(PUBLISH.fill)}</Text>
          <TextInput w="100%" maw={560} required label={say(PUBLISH.reason)} value={reason} onChange={({ currentTarget }) => { setReason(currentTarget.value); }} />
          <TextInput w="100%" maw={560} required label={say(PUBLISH.reference)} value={reference} onChange={({ currentTarget }) => { setReference(currentTarget.value); }} />
          {fault !== null && <ProblemNote problem={problemOf(fault)} />}
          <Button type="submit" loading={isPending} disabled={looked === undefined}>{say(PUBLISH.send)}</Button>
        </Stack>
      </form>
    </Card>
  );
};
