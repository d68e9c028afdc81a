import { Button, Group, Stack } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { problemOf } from '../../api/problem.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { SheetDrop } from '../../parts/sheet-drop.js';
import { useSay } from '../../words/language.js';
import { KindSelect } from './kind-select.js';
import type { ImportKind } from './kinds.js';
import { useUpload } from './use-import.js';
import { WORDS } from './words.js';

export const UploadForm = ({ kinds }: { readonly kinds: readonly ImportKind[] }) => {
  const say = useSay();
  const navigate = useNavigate();
  const [kind, setKind] = useState(kinds[0]!);
  const [file, setFile] = useState<File>();
  const upload = useUpload();
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (file === undefined) return;
    upload.mutate({ kind, file }, { onSuccess: ({ id }) => { void navigate({ to: '/impor/$id', params: { id } }); } });
  };
  return (
    <form onSubmit={send}>
      <Stack gap="xs">
        <KindSelect kinds={kinds} kind={kind} onKind={setKind} />
        <SheetDrop file={file} hint={`${say(WORDS.uploadHint)} ${say(WORDS.uploadHow)}`} onFile={(given) => { setFile(given); upload.reset(); }} />
        {upload.error !== null && <ProblemNote problem={problemOf(upload.error)} />}
        <Group><Button type="submit" disabled={file === undefined} loading={upload.isPending}>{say(WORDS.upload)}</Button></Group>
      </Stack>
    </form>
  );
};
