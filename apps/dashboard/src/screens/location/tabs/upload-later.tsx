import { Text } from '@mantine/core';
import { useId, useState } from 'react';
import type { Schemas } from '../../../api/client.js';
import { FILES_ACCEPT } from '../../../api/send-file.js';
import { both } from '../../../words/bilingual.js';
import { useSay } from '../../../words/language.js';
import { canFingerprint, fingerprint } from '../commands/fingerprint.js';
import { UploadState } from '../commands/upload-state.js';
import { upload } from '../commands/uploads.js';
import { useLocationId } from '../use-location.js';
import { useMayUpload, useReadFilesAgain } from './use-kept-files.js';

const WORDS = {
  missing: both('arsip belum diunggah', 'file not uploaded'),
  upload: (name: string) => both(`Unggah ${name}`, `Upload ${name}`),
  have: both('unggah', 'upload'),
  other: both('Berkas yang dipilih bukan berkas yang tercatat: sidiknya berbeda.', 'The chosen file is not the one on record: its fingerprint differs.'),
};

/** What is on record and not here: whoever has the very file can send it still. */
export const UploadLater = ({ file: { hash, name, bytes } }: { readonly file: Schemas['FileReferenceDto'] }) => {
  const say = useSay();
  const id = useId();
  const locationId = useLocationId();
  const mayUpload = useMayUpload() && canFingerprint();
  const readAgain = useReadFilesAgain();
  const [isOther, setOther] = useState(false);
  const send = async (chosen: File): Promise<void> => {
    const isTheOne = (await fingerprint(chosen)).hash === hash;
    setOther(!isTheOne);
    if (isTheOne) await upload(locationId, { hash, name, bytes }, chosen).then(readAgain);
  };
  return (
    <span data-missing={hash}>
      {' · '}<em>{say(WORDS.missing)}</em>
      {mayUpload && (
        <>
          {' '}
          <input id={id} type="file" className="visually-hidden" accept={FILES_ACCEPT} aria-label={say(WORDS.upload(name))} onChange={({ currentTarget }) => {
            const [chosen] = currentTarget.files ?? [];
            if (chosen !== undefined) void send(chosen).then(() => { currentTarget.value = ''; });
          }} />
          <label htmlFor={id} className="plain-button no-print">{say(WORDS.have)}</label>{' '}
          <UploadState hash={hash} name={name} />
        </>
      )}
      {isOther && <Text span size="sm" role="alert"> {say(WORDS.other)}</Text>}
    </span>
  );
};
