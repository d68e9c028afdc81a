import { useState } from 'preact/hooks';
import { HINDRANCE_NAMES } from '../../words/hindrances.js';
import { change, discard } from '../outbox/outbox.js';
import { uponNewer, type Report } from '../outbox/report.js';
import { WORDS } from '../outbox/words.js';
import { useSpeech } from '../speech.js';
import { synchronise } from '../synchronise.js';
import { Way } from '../walk.js';
import { KIND_NAMES } from '../words.js';
import { Lacking } from './lacking.js';
import { ReportState } from './report-state.js';

/** One report: what it said, where it stands, and what can be done about it. */
export const ReportCard = ({ report }: { readonly report: Report }) => {
  const { say, moment } = useSpeech();
  const { id, kind, place, locationId, writtenAt, zone, state } = report;
  const sendUponNewer = async (): Promise<void> => {
    await change(id, uponNewer);
    await synchronise();
  };
  return (
    <li class="card" data-report={id} data-state={state.is}>
      <strong>{say(KIND_NAMES[kind])}</strong>
      <span>{place} · <Gist report={report} /></span>
      <span class="soft">{say(WORDS.written(moment(writtenAt, zone)))}</span>
      <ReportState state={state} zone={zone} />
      {state.is === 'lacking' && <div class="choices"><Lacking report={report} /><Discard id={id} /></div>}
      {(state.is === 'refused' || state.is === 'overtaken') && (
        <div class="choices">
          {state.is === 'overtaken' && <button type="button" class="main" onClick={() => { void sendUponNewer(); }}>{say(WORDS.sendNewer)}</button>}
          <Way to={{ at: 'form', id: locationId, kind, correcting: id }} class="button">{say(WORDS.correct)}</Way>
          <Discard id={id} />
        </div>
      )}
    </li>
  );
};

const Gist = ({ report: { body } }: { readonly report: Report }) => {
  const { say, percent, day, number } = useSpeech();
  if ('percent' in body) return <>{percent(body.percent, 2)}, {day(body.observedOn)}</>;
  if ('hok' in body) return <>{body.month}, {number(body.hok, 2)} HOK</>;
  if ('code' in body) return <>{say(HINDRANCE_NAMES[body.code])}</>;
  return <>{'promisedOn' in body ? day(body.promisedOn) : body.document}</>;
};

/** Asked twice: what is thrown away is gone. */
const Discard = ({ id }: { readonly id: string }) => {
  const { say } = useSpeech();
  const [isAsking, setIsAsking] = useState(false);
  if (!isAsking) return <button type="button" onClick={() => { setIsAsking(true); }}>{say(WORDS.discard)}</button>;
  return (
    <div role="alert" class="notice">
      <p>{say(WORDS.discardAsk)}</p>
      <button type="button" class="main" onClick={() => { void discard(id); }}>{say(WORDS.discardYes)}</button>
      <button type="button" onClick={() => { setIsAsking(false); }}>{say(WORDS.discardNo)}</button>
    </div>
  );
};
