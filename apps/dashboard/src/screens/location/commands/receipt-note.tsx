import { Alert, List } from '@mantine/core';
import { useFormats, useSay } from '../../../words/language.js';
import { useHistory } from '../use-location.js';
import type { Receipt } from './use-command.js';
import { WORDS } from './words.js';

/** What was recorded, under which number, and when the server did so. */
export const ReceiptNote = ({ receipt: { revision, position, events, replayed } }: { readonly receipt: Receipt }) => {
  const say = useSay();
  const { moment, number } = useFormats();
  const { data } = useHistory();
  const entries = (data?.history ?? []).filter((entry) => entry.revision > revision - events.length && entry.revision <= revision);
  const recordedAt = entries.at(-1)?.recordedAt;
  return (
    <Alert color="green" variant="light" role="status" title={say(WORDS.recorded)}>
      {replayed === true && <p>{say(WORDS.replayed)}</p>}
      {events.length === 0 && <p>{say(WORDS.nothingNew)}</p>}
      <List size="sm">{entries.map((entry) => <List.Item key={entry.revision}>{say(entry.sentence)}</List.Item>)}</List>
      <dl className="location-facts">
        <div><dt>{say(WORDS.sequence)}</dt><dd className="number">{number(revision)}</dd></div>
        {recordedAt !== undefined && <div><dt>{say(WORDS.serverTime)}</dt><dd>{moment(recordedAt)}</dd></div>}
        {position !== undefined && <div><dt>{say(WORDS.position)}</dt><dd><code>{position.split('/')[0]?.replace(/^0+(?=\d)/, '')}</code></dd></div>}
      </dl>
    </Alert>
  );
};
