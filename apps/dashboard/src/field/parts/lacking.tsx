import { useId, useState } from 'preact/hooks';
import type { FileReference } from '../../screens/location/commands/body-of.js';
import { lackingIn, maySendWithout, replaced, withoutLacking } from '../outbox/lacking.js';
import { change } from '../outbox/outbox.js';
import type { Report } from '../outbox/report.js';
import { WORDS } from '../outbox/words.js';
import { useSpeech } from '../speech.js';
import { synchronise } from '../synchronise.js';
import { NotTakenNote } from './not-taken-note.js';
import { take, type NotTaken } from './take.js';

/** What can be done about files that are gone: bring each again, or let the report go without them. */
export const Lacking = ({ report }: { readonly report: Report }) => {
  const { say } = useSpeech();
  const become = async (next: (report: Report) => Report): Promise<void> => {
    await change(report.id, next);
    await synchronise();
  };
  return (
    <>
      {lackingIn(report).map((file) => <Again key={file.hash} file={file} onTaken={(taken) => become((now) => replaced(now, file.hash, taken))} />)}
      {maySendWithout(report) && <button type="button" onClick={() => { void become(withoutLacking); }}>{say(WORDS.sendWithout)}</button>}
    </>
  );
};

type Props = { readonly file: FileReference; readonly onTaken: (taken: FileReference) => Promise<void> };

const Again = ({ file: { name }, onTaken }: Props) => {
  const { say } = useSpeech();
  const id = useId();
  const [failed, setFailed] = useState<readonly NotTaken[]>([]);
  const bring = async (input: HTMLInputElement): Promise<void> => {
    const [chosen] = input.files ?? [];
    if (chosen === undefined) return;
    const taken = await take(chosen);
    input.value = '';
    setFailed('hash' in taken ? [] : [taken]);
    if ('hash' in taken) await onTaken(taken);
  };
  return (
    <div class="question">
      <label for={id}>{say(WORDS.again(name))}</label>
      <input id={id} type="file" accept="image/*,application/pdf" onChange={({ currentTarget }) => { void bring(currentTarget); }} />
      <NotTakenNote of={failed} />
    </div>
  );
};
