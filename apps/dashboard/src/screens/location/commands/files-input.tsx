import { Alert, Group, Input, Stack, Text } from '@mantine/core';
import { useId } from 'react';
import { FILES_ACCEPT } from '../../../api/send-file.js';
import { useFormats, useSay } from '../../../words/language.js';
import { useLocationId } from '../use-location.js';
import type { FileReference } from './body-of.js';
import { canFingerprint, fingerprint } from './fingerprint.js';
import { UploadState } from './upload-state.js';
import { upload } from './uploads.js';
import { WORDS } from './words.js';

type Props = { readonly label: string; readonly hint?: string; readonly error?: string; readonly files: readonly FileReference[]; readonly onChange: (files: readonly FileReference[]) => void };

const BYTES_IN_KB = 1000;

/** Files by name, size and fingerprint; they are on their way to the server as soon as they are chosen. */
export const FilesInput = ({ label, hint, error, files, onChange }: Props) => {
  const say = useSay();
  const { number } = useFormats();
  const id = useId();
  const locationId = useLocationId();
  if (!canFingerprint()) return <Alert color="yellow" title={label}>{say(WORDS.insecure)}</Alert>;
  const add = async (chosen: FileList): Promise<void> => {
    const more = await Promise.all(Array.from(chosen, async (file) => ({ file, reference: await fingerprint(file) })));
    const added = more.filter(({ reference: { hash } }) => files.every((one) => one.hash !== hash));
    added.forEach(({ file, reference }) => { void upload(locationId, reference, file); });
    onChange([...files, ...added.map(({ reference }) => reference)]);
  };
  return (
    <Input.Wrapper id={id} label={label} description={hint} error={error}>
      <Stack gap={4} mt={4}>
        <input id={id} type="file" multiple accept={FILES_ACCEPT} onChange={({ currentTarget }) => {
          if (currentTarget.files !== null) void add(currentTarget.files).then(() => { currentTarget.value = ''; });
        }} />
        {files.map(({ hash, name, bytes }) => (
          <Group key={hash} gap="xs">
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>{name} <span className="number">({number(Math.ceil(bytes / BYTES_IN_KB))} kB)</span></Text>
            <button type="button" className="plain-button" aria-label={say(WORDS.remove(name))} onClick={() => { onChange(files.filter((one) => one.hash !== hash)); }}>×</button>
            <UploadState hash={hash} name={name} />
          </Group>
        ))}
      </Stack>
    </Input.Wrapper>
  );
};
