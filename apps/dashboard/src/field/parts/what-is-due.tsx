import { EVIDENCE_STATUS } from '../../words/terms.js';
import type { Deadline } from '../due-at.js';
import type { Board } from '../kept/database.js';
import { useSpeech } from '../speech.js';
import { Way } from '../walk.js';
import { WORDS } from '../words.js';
import { Due } from './due.js';

type Props = { readonly deadlines: readonly Deadline[]; readonly labels: Board['labels'] };

/** What runs here, why it is not done yet, and which papers it lacks. */
export const WhatIsDue = ({ deadlines, labels }: Props) => {
  const { say } = useSpeech();
  return (
    <section>
      <h2>{say(WORDS.due)}</h2>
      {deadlines.length === 0 && <p>{say(WORDS.nothingDue)}</p>}
      <ul class="plain">
        {deadlines.map((deadline) => {
          const { locationId, stage, programme, work } = deadline;
          return (
            <li key={stage}>
              <Due deadline={deadline} label={labels[`${programme}/${stage}`]} />
              {work !== undefined && work.why.length > 0 && <ul>{work.why.map(({ code, sentence }) => <li key={code}>{say(sentence)}</li>)}</ul>}
              {(work?.reminders.count ?? 0) > 0 && <Way to={{ at: 'form', id: locationId, kind: 'acknowledge', stage }} class="button">{say(WORDS.promise)}</Way>}
            </li>
          );
        })}
      </ul>
      <h2>{say(WORDS.missing)}</h2>
      <Missing deadlines={deadlines} labels={labels} />
    </section>
  );
};

const Missing = ({ deadlines, labels }: Props) => {
  const { say } = useSpeech();
  const papers = deadlines.flatMap(({ programme, stage, work }) => (work?.missing ?? []).map((paper) => ({ ...paper, programme, stage })));
  if (papers.length === 0) return <p>{say(WORDS.nothingMissing)}</p>;
  return (
    <ul>
      {papers.map(({ document, work, status, programme, stage }) => {
        const label = labels[`${programme}/${document}`];
        return <li key={`${stage} ${document} ${work}`}>{label === undefined ? document : say(label)}{work !== undefined && ` (${work})`}: {say(EVIDENCE_STATUS[status])}</li>;
      })}
    </ul>
  );
};
