import { Alert, Anchor, Text } from '@mantine/core';
import { useFormats, useSay } from '../words/language.js';
import { useFrame, useReframe } from './use-frame.js';
import { WORDS } from './words.js';

export const PastBanner = () => {
  const say = useSay();
  const { moment } = useFormats();
  const { asOf } = useFrame();
  const reframe = useReframe();
  if (asOf === undefined) return null;
  return (
    <Alert color="yellow" variant="light" mb="md" role="status">
      <Text fw={650} c="dark">{say(WORDS.past(moment(asOf)))}</Text>
      <Anchor c="dark" component="button" type="button" onClick={() => { reframe({ asOf: undefined }); }}>{say(WORDS.backToNow)}</Anchor>
    </Alert>
  );
};
