import { Text } from '@mantine/core';
import { both } from '../../../words/bilingual.js';
import { useFormats, useSay } from '../../../words/language.js';
import { useLocationId } from '../use-location.js';
import { uploadAgain, useUpload } from './uploads.js';

const WORDS = {
  sending: (name: string) => both(`Mengunggah ${name}`, `Uploading ${name}`),
  sent: both('terunggah', 'uploaded'),
  again: both('Unggah lagi', 'Upload again'),
};

/** How far a file is on its way to the server. */
export const UploadState = ({ hash, name }: { readonly hash: string; readonly name: string }) => {
  const say = useSay();
  const { percent } = useFormats();
  const locationId = useLocationId();
  const upload = useUpload(locationId)(hash);
  switch (upload?.state) {
    case undefined: return null;
    case 'sending': return <span><progress max={1} value={upload.share} aria-label={say(WORDS.sending(name))} /> <span className="number">{percent(upload.share * 100)}</span></span>;
    case 'sent': return <Text span size="sm" role="status" data-upload="sent">✓ {say(WORDS.sent)}</Text>;
    case 'failed': return (
      <Text size="sm" role="alert" data-upload="failed" w="100%">
        {say(upload.problem.sentence)} <button type="button" className="plain-button" onClick={() => { uploadAgain(locationId, hash); }}>{say(WORDS.again)}</button>
      </Text>
    );
  }
};
