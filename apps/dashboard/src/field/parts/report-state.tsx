import type { Zone } from '../../words/formats.js';
import type { State } from '../outbox/report.js';
import { WORDS } from '../outbox/words.js';
import { useSpeech } from '../speech.js';

type Props = { readonly state: State; readonly zone?: Zone };

/** In words, never by colour alone. */
export const ReportState = ({ state, zone }: Props) => {
  const { say } = useSpeech();
  return (
    <div class={`state ${state.is}`} role="status">
      <strong>{say(WORDS[state.is])}</strong>
      <Detail state={state} zone={zone} />
    </div>
  );
};

const Detail = ({ state, zone }: Props) => {
  const { say, moment, number } = useSpeech();
  switch (state.is) {
    case 'uploading': return <p>{say(WORDS.fileOf(number(state.file), number(state.of)))}</p>;
    case 'sent': return null;
    case 'lacking': return <p>{say(WORDS.lackingWhy)}</p>;
    case 'kept': return state.until !== undefined ? <p>{say(WORDS.resting(moment(state.until, zone)))}</p> : state.unansweredAt === undefined ? null : <p>{say(WORDS.unanswered(moment(state.unansweredAt, zone)))}</p>;
    case 'accepted': return <p>{say(WORDS.receipt(number(state.revision), moment(state.at, zone)))}{state.nothingNew && <><br />{say(WORDS.nothingNew)}</>}</p>;
    case 'overtaken': return (
      <>
        <p>{say(WORDS.meanwhile)}</p>
        <ul>{state.since.map(({ revision, sentence, occurredAt }) => <li key={revision}>{say(sentence)} ({moment(occurredAt, zone)})</li>)}</ul>
      </>
    );
    case 'refused': return (
      <>
        <p>{say(state.problem.sentence)}</p>
        <ul>
          {state.problem.unmet.map(({ code, sentence, clause }) => <li key={`${code} ${sentence.id}`}>{say(sentence)}{clause !== undefined && <span class="soft"> {say(WORDS.clause)}: {clause}</span>}</li>)}
          {state.problem.errors.map(({ pointer, sentence }) => <li key={pointer}>{pointer}: {say(sentence)}</li>)}
        </ul>
      </>
    );
  }
};
