import { Group, Text } from '@mantine/core';
import { useId, useState, type DragEvent } from 'react';
import { SHEET_ACCEPT, sheetRefusal } from '../api/sheet-file.js';
import { both } from '../words/bilingual.js';
import { useFormats, useSay } from '../words/language.js';
import './sheet-drop.css';

const WORDS = {
  file: both('Berkas', 'File'),
  choose: both('Pilih berkas', 'Choose a file'),
  other: both('Pilih berkas lain', 'Choose another file'),
  drop: both('atau seret ke sini.', 'or drop it here.'),
};

const BYTES_IN_KB = 1000;

type Props = { readonly file: File | undefined; readonly hint: string; readonly onFile: (file: File | undefined) => void };

/** One sheet, chosen or dropped. What the server would not read is refused before it is sent. */
export const SheetDrop = ({ file, hint, onFile }: Props) => {
  const say = useSay();
  const { number } = useFormats();
  const id = useId();
  const [refused, setRefused] = useState<File>();
  const refusal = refused === undefined ? undefined : sheetRefusal(refused);
  const take = (given: File | undefined): void => {
    const isRefused = given !== undefined && sheetRefusal(given) !== undefined;
    setRefused(isRefused ? given : undefined);
    onFile(isRefused ? undefined : given);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    take(event.dataTransfer.files[0]);
  };
  const shown = file ?? refused;
  return (
    <div className="sheet-drop" onDragOver={(event) => { event.preventDefault(); }} onDrop={drop}>
      <Text size="sm" fw={500}>{say(WORDS.file)}</Text>
      <Group gap="xs">
        <input id={id} className="visually-hidden" type="file" accept={SHEET_ACCEPT} aria-describedby={`${id}-hint`} aria-invalid={refusal !== undefined} onChange={({ currentTarget }) => {
          take(currentTarget.files?.[0]);
          currentTarget.value = '';
        }} />
        <label htmlFor={id} className="sheet-drop-choose">{say(shown === undefined ? WORDS.choose : WORDS.other)}</label>
        <Text size="sm">{shown === undefined ? say(WORDS.drop) : <><strong>{shown.name}</strong> <span className="number">({number(Math.ceil(shown.size / BYTES_IN_KB))} kB)</span></>}</Text>
      </Group>
      <Text id={`${id}-hint`} size="sm" c="gray.8">{hint}</Text>
      {refusal !== undefined && <Text size="sm" c="red.9" role="alert">{say(refusal)}</Text>}
    </div>
  );
};
