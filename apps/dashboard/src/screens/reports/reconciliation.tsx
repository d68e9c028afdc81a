import { Button, Card, Group, Stack, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { client, type Schemas } from '../../api/client.js';
import { problemOf } from '../../api/problem.js';
import { asBody } from '../../api/sheet-file.js';
import { Explained } from '../../parts/explained.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { SheetDrop } from '../../parts/sheet-drop.js';
import { useSay, useSpeech } from '../../words/language.js';
import { Compared } from './compared.js';
import { endOf, type Place } from './place.js';
import type { Verdict } from './verdict.js';
import { WORDS } from './words.js';

const PAGE = 50;
const LARGEST = 200;

/** Their export beside our figures. The file stays on this machine and is sent again for every question. */
export const Reconciliation = ({ place, today }: { readonly place: Place; readonly today: string }) => {
  const say = useSay();
  const { month: _, ...where } = place;
  const asked = { ...where, until: endOf(place, today) };
  const { language } = useSpeech();
  const [file, setFile] = useState<File>();
  const compare = useMutation<Schemas['ReconciliationDto'], unknown, { readonly sent: File; readonly verdict?: Verdict; readonly limit?: number }>({
    mutationFn: async ({ sent, verdict, limit = PAGE }) => {
      const { data, error } = await client.POST('/v1/reconciliations', { params: { query: { ...asked, verdict, limit } }, ...asBody(sent) });
      if (data === undefined) throw error;
      return data as Schemas['ReconciliationDto'];
    },
  });
  const sheet = useMutation<Blob, unknown, File>({
    mutationFn: async (sent) => {
      const { data, error } = await client.POST('/v1/reconciliations/sheet.{format}', { params: { path: { format: 'xlsx' }, query: { ...asked, lang: language } }, ...asBody(sent), parseAs: 'blob' });
      if (data === undefined) throw error;
      return data as unknown as Blob;
    },
    onSuccess: save,
  });
  const fault = compare.error ?? sheet.error;
  return (
    <Card withBorder>
      <Stack gap="sm">
        <Group gap={6}><Title order={2}>{say(WORDS.reconciliation)}</Title><Explained of={WORDS.reconciliation} by={WORDS.reconciliationCounts} /></Group>
        <SheetDrop file={file} hint={say(WORDS.fileHint)} onFile={(given) => { setFile(given); compare.reset(); }} />
        <Group>
          <Button disabled={file === undefined} loading={compare.isPending} onClick={() => { if (file !== undefined) compare.mutate({ sent: file, verdict: 'differs' }); }}>{say(WORDS.compare)}</Button>
          {compare.data !== undefined && file !== undefined && <Button variant="default" loading={sheet.isPending} onClick={() => { sheet.mutate(file); }}>{say(WORDS.sheet)}</Button>}
        </Group>
        {fault !== null && <ProblemNote problem={problemOf(fault)} />}
        {compare.data !== undefined && file !== undefined && (
          <Compared of={compare.data} verdict={compare.variables?.verdict} onVerdict={(verdict) => { compare.mutate({ sent: file, verdict }); }} onMore={() => { compare.mutate({ sent: file, verdict: compare.variables?.verdict, limit: LARGEST }); }} />
        )}
      </Stack>
    </Card>
  );
};

const save = (blob: Blob): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = 'rekonsiliasi.xlsx';
  link.click();
  URL.revokeObjectURL(link.href);
};
