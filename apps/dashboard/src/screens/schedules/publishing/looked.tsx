import { Alert, Anchor, Text } from '@mantine/core';
import { useFormats, useSay } from '../../../words/language.js';
import type { Preview } from '../content.js';
import { useResearch } from '../use-schedule.js';
import { isMostlyWhitewash } from '../what-if/whitewash.js';
import { WHAT_IF } from '../what-if/words.js';
import { PUBLISH } from './words.js';

const SHORT = 12;

/** The preview that publishing will cite. */
export const Looked = ({ at: { id, at, whatIf } }: { readonly at: Preview }) => {
  const say = useSay();
  const { moment, number } = useFormats();
  const research = useResearch();
  return (
    <Alert color="laut" variant="light" c="dark" role="status" data-looked={id} title={say(PUBLISH.preview(id.slice(0, SHORT), moment(at)))}>
      <Text size="sm">{say(PUBLISH.summary(number(whatIf.rescheduled), number(whatIf.becomeLate), number(whatIf.stopBeingLate), number(whatIf.whitewashed.locations)))}</Text>
      {whatIf.refreshed.locations > 0 && <Text size="sm">{say(whatIf.refreshed.sentence)}</Text>}
      {isMostlyWhitewash(whatIf) && <Text size="sm" fw={600}>{say(WHAT_IF.mostlyWashed)}</Text>}
      <Anchor component="button" type="button" size="sm" c="dark" td="underline" onClick={() => { research({ part: 'what-if' }); }}>{say(PUBLISH.details)}</Anchor>
    </Alert>
  );
};
