import { Alert, List } from '@mantine/core';
import type { Bilingual } from '../../../words/bilingual.js';
import { useSay } from '../../../words/language.js';
import { useHistory, usePlaceFormats } from '../use-location.js';
import { sentencesOf } from './sentences-of.js';
import type { Receipt } from './use-command.js';
import { WORDS } from './words.js';

type Recorded = { readonly sentences: readonly Bilingual[]; readonly at?: string };

/** In the words of the history, where it is part of what the location holds. */
const useRecorded = (receipt: Receipt): Recorded => {
  const { locationId, revision, events } = receipt;
  const { data } = useHistory(locationId ?? '');
  if (locationId === undefined) return { sentences: sentencesOf(receipt) };
  const entries = (data?.history ?? []).filter((entry) => entry.revision > revision - events.length && entry.revision <= revision);
  return { sentences: entries.map(({ sentence }) => sentence), at: entries.at(-1)?.recordedAt };
};

/** What was recorded, under which number, and when the server did so. */
export const ReceiptNote = ({ receipt }: { readonly receipt: Receipt }) => {
  const say = useSay();
  const { moment, number } = usePlaceFormats();
  const { revision, position, events, replayed } = receipt;
  const { sentences, at } = useRecorded(receipt);
  return (
    <Alert color="green" variant="light" role="status" title={say(WORDS.recorded)}>
      {replayed === true && <p>{say(WORDS.replayed)}</p>}
      {events.length === 0 && <p>{say(WORDS.nothingNew)}</p>}
      <List size="sm">{sentences.map((sentence, index) => <List.Item key={index}>{say(sentence)}</List.Item>)}</List>
      <dl className="location-facts">
        <div><dt>{say(WORDS.sequence)}</dt><dd className="number">{number(revision)}</dd></div>
        {at !== undefined && <div><dt>{say(WORDS.serverTime)}</dt><dd>{moment(at)}</dd></div>}
        {position !== undefined && <div><dt>{say(WORDS.position)}</dt><dd><code>{position.split('/')[0]?.replace(/^0+(?=\d)/, '')}</code></dd></div>}
      </dl>
    </Alert>
  );
};
