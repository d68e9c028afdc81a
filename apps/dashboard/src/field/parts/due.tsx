import type { Bilingual } from '../../words/bilingual.js';
import { isLate, localDay, type Deadline } from '../due-at.js';
import { useSpeech } from '../speech.js';
import { WORDS } from '../words.js';

type Props = { readonly deadline: Deadline; readonly label?: Bilingual };

/** One deadline in a line: what, until when, and in words where it is late. */
export const Due = ({ deadline, label }: Props) => {
  const { say, day } = useSpeech();
  const { stage, dueOn, work } = deadline;
  const promise = work?.reminders.promise;
  return (
    <span class="due">
      {label === undefined ? stage : say(label)}
      {dueOn !== undefined && <> · {say(WORDS.dueOn(day(dueOn)))}</>}
      {isLate(deadline, localDay(new Date())) && <> <mark class="late">{say(WORDS.late)}</mark></>}
      {promise !== undefined && <span class="soft"> ({say(WORDS.promised(day(promise.promisedOn)))})</span>}
    </span>
  );
};
