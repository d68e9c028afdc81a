import { Alert, Group, Input, Stack, Text } from '@mantine/core';
import { useId } from 'react';
import { useFormats, useSay } from '../../../words/language.js';
import type { FileReference } from './body-of.js';
import { canFingerprint, fingerprint } from './fingerprint.js';
import { WORDS } from './words.js';

type Props = { readonly label: string; readonly hint?: string; readonly error?: string; readonly files: readonly FileReference[]; readonly onChange: (files: readonly FileReference[]) => void };

const BYTES_IN_KB = 1000;

/** Files by name, size and fingerprint. They are read on this machine and not sent. */
export const FilesInput = ({ label, hint, error, files, onChange }: Props) => {
  const say = useSay();
  const { number } = useFormats();
  const id = useId();
  if (!canFingerprint()) return <Alert color="yellow" title={label}>{say(WORDS.insecure)}</Alert>;
  const add = async (chosen: FileList): Promise<void> => {
    const more = await Promise.all(Array.from(chosen, fingerprint));
    onChange([...files, ...more.filter(({ hash }) => files.every((one) => one.hash !== hash))]);
  };
  return (
    <Input.Wrapper id={id} label={label} description={hint} error={error}>
      <Stack gap={4} mt={4}>
        <input id={id} type="file" multiple onChange={({ currentTarget }) => {
          if (currentTarget.files !== null) void add(currentTarget.files).then(() => { currentTarget.value = ''; });
        }} />
        {files.map(({ hash, name, bytes }) => (
          <Group key={hash} gap="xs" wrap="nowrap">
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>{name} <span className="number">({number(Math.ceil(bytes / BYTES_IN_KB))} kB)</span> <code>{hash.slice(0, 12)}…</code></Text>
            <button type="button" className="plain-button" aria-label={say(WORDS.remove(name))} onClick={() => { onChange(files.filter((one) => one.hash !== hash)); }}>×</button>
          </Group>
        ))}
      </Stack>
    </Input.Wrapper>
  );
};
