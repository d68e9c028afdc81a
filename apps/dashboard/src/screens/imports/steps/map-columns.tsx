import { Button, Card, Group, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { problemOf } from '../../../api/problem.js';
import { ProblemNote } from '../../../parts/problem-note.js';
import { useIsPast } from '../../../shell/use-frame.js';
import { useSay } from '../../../words/language.js';
import { columnsOf, mappingDraftOf, mappingOf, stillMissing, withDefault, type Draft } from '../mapping-draft.js';
import { useGo, useMapping } from '../use-import.js';
import { STEP_NAMES } from '../words.js';
import { ColumnsTable } from './columns-table.js';
import { WhereHeadings } from './where-headings.js';
import { WORDS } from './words-of-mapping.js';

/** Which column of the file tells what. */
export const MapColumns = ({ draft }: { readonly draft: Draft }) => {
  const say = useSay();
  const go = useGo();
  const isPast = useIsPast();
  const [mapping, setMapping] = useState(() => mappingDraftOf(draft));
  const check = useMapping();
  const columns = columnsOf(draft, mapping);
  const mapped = new Set(mapping.fieldAt.values());
  const missing = stillMissing(draft, mapping);
  const unmapped = draft.fields.filter(({ field }) => !mapped.has(field));
  const send = (event: FormEvent): void => {
    event.preventDefault();
    check.mutate(mappingOf(draft, mapping), { onSuccess: () => { go({ step: 'check', rows: undefined }); } });
  };
  return (
    <Card withBorder>
      <form onSubmit={send}>
        <Stack gap="md">
          <div><Title order={2}>{say(STEP_NAMES.map)}</Title><Text size="sm" c="gray.8">{say(WORDS.lead)}</Text></div>
          <WhereHeadings draft={draft} mapping={mapping} onMapping={setMapping} />
          {columns.length === 0 ? <Text size="sm">{say(WORDS.otherSheet)}</Text> : <ColumnsTable draft={draft} columns={columns} mapping={mapping} onMapping={setMapping} />}
          {missing.length > 0 && columns.length > 0 && <Text size="sm" fw={600} role="status">{say(WORDS.missing(missing.join(', ')))}</Text>}
          {unmapped.length > 0 && columns.length > 0 && (
            <div>
              <Title order={3}>{say(WORDS.defaults)}</Title>
              <Text size="sm" c="gray.8" mb={6}>{say(WORDS.defaultsHint)}</Text>
              <Group gap="xs">{unmapped.map(({ field, title, required }) => (
                <TextInput key={field} size="xs" w={180} label={title} withAsterisk={required} value={mapping.defaults.get(field) ?? ''} onChange={({ currentTarget: { value } }) => { setMapping(withDefault(mapping, field, value)); }} />
              ))}</Group>
            </div>
          )}
          {draft.kind === 'designation' && (
            <Textarea label={say(WORDS.amendReason)} description={say(WORDS.amendHint)} value={mapping.amendReason} maxLength={2000} autosize
              onChange={({ currentTarget: { value } }) => { setMapping({ ...mapping, amendReason: value }); }} />
          )}
          {check.error !== null && <ProblemNote problem={problemOf(check.error)} />}
          <Group><Button type="submit" loading={check.isPending} disabled={isPast}>{say(WORDS.check)}</Button></Group>
        </Stack>
      </form>
    </Card>
  );
};
