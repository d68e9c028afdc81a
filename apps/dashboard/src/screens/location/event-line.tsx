import { Text } from '@mantine/core';
import { useState } from 'react';
import { both } from '../../words/bilingual.js';
import { useSay } from '../../words/language.js';
import { EVENT_KINDS, kindOf } from './event-kinds.js';
import { ROLE_NAMES, SOURCE_NAMES } from '../../words/terms.js';
import { Files } from './tabs/files.js';
import { filesIn } from './tabs/recorded-files.js';
import { useResearch, usePlaceFormats, type HistoryEntry } from './use-location.js';

const WORDS = {
  occurred: both('terjadi', 'happened'),
  recorded: both('dicatat', 'recorded'),
  atOnce: both('terjadi dan dicatat', 'happened and recorded'),
  sequence: both('no. urut', 'no.'),
  position: both('posisi', 'position'),
  reason: both('Alasan', 'Reason'),
  behalf: both('atas nama', 'on behalf of'),
  showData: both('data', 'data'),
  hideData: both('tutup data', 'hide data'),
  lookBack: both('lihat keadaan saat itu', 'see the state then'),
};

/** Positions are wide on the wire; their first half, without the zeros before it, is enough for people. */
const shortPosition = (position: string): string => (position.split('/')[0] ?? position).replace(/^0+(?=\d)/, '');

/** One event: what, then who, when in the field, when recorded, from where. Its data only for whoever asks. */
export const EventLine = ({ entry }: { readonly entry: HistoryEntry }) => {
  const say = useSay();
  const { moment, number } = usePlaceFormats();
  const research = useResearch();
  const [isOpen, setOpen] = useState(false);
  const { sentence, occurredAt, recordedAt, actor, onBehalfOf, source, revision, position, reason, type, data } = entry;
  const files = filesIn(entry);
  return (
    <li className="event" data-kind={kindOf(type)} data-revision={revision}>
      <Text size="sm">{say(sentence)}</Text>
      {reason !== undefined && <Text size="sm" c="gray.8">{say(WORDS.reason)}: {reason}</Text>}
      {files.length > 0 && <Files files={files} />}
      <div className="event-meta">
        <span>{say(EVENT_KINDS[kindOf(type)])}</span>
        <span>{say(ROLE_NAMES[actor.role])}, {actor.unit}{onBehalfOf === undefined ? '' : ` (${say(WORDS.behalf)} ${onBehalfOf})`}</span>
        {moment(occurredAt) === moment(recordedAt)
          ? <span>{say(WORDS.atOnce)} <time dateTime={recordedAt}>{moment(recordedAt)}</time></span>
          : (
            <>
              <span>{say(WORDS.occurred)} <time dateTime={occurredAt}>{moment(occurredAt)}</time></span>
              <span>{say(WORDS.recorded)} <time dateTime={recordedAt}>{moment(recordedAt)}</time></span>
            </>
          )}
        <span>{say(SOURCE_NAMES[source])}</span>
        <span className="number">{say(WORDS.sequence)} {number(revision)}</span>
        <span className="number">{say(WORDS.position)} {shortPosition(position)}</span>
        <button type="button" className="plain-button no-print" onClick={() => { research({ asOf: recordedAt, validAt: undefined }); }}>{say(WORDS.lookBack)}</button>
        <button type="button" className="plain-button no-print" aria-expanded={isOpen} onClick={() => { setOpen(!isOpen); }}>{say(isOpen ? WORDS.hideData : WORDS.showData)}</button>
      </div>
      {isOpen && <pre tabIndex={0} aria-label={type}>{type} {JSON.stringify(data, null, 2)}</pre>}
    </li>
  );
};
