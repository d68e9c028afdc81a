import { useId, useState } from 'preact/hooks';
import type { Value, Values } from '../../screens/location/commands/body-of.js';
import { localDay, localMinute } from '../due-at.js';
import type { Board, Reading } from '../kept/database.js';
import { askToStay, isFull } from '../kept/durable.js';
import { emptyValues, FORMS, valuesIn, written } from '../outbox/forms.js';
import { keep } from '../outbox/outbox.js';
import { writtenUpon, type Kind, type Report } from '../outbox/report.js';
import { placeName } from '../place-name.js';
import { useSpeech } from '../speech.js';
import { synchronise } from '../synchronise.js';
import { targetsOf, type NamedTarget } from '../targets.js';
import { walk } from '../walk.js';
import { FieldInput } from './field-input.js';
import { WORDS } from './form-words.js';

type Props = {
  readonly kind: Kind; readonly board: Board; readonly reading: Reading; readonly reports: readonly Report[];
  /** One that was not accepted, to be written anew. */
  readonly correcting?: string;
  readonly stage?: string;
};

export const ReportForm = ({ kind, board, reading, reports, correcting, stage }: Props) => {
  const { say } = useSpeech();
  const id = useId();
  const [made] = useState(() => ({ id: crypto.randomUUID(), key: crypto.randomUUID() })); // pressed twice it is one report
  const before = reports.find((report) => report.id === correcting);
  const targets = targetsOf(kind, reading, board);
  const [values, setValues] = useState<Values>(() => (before === undefined ? emptyValues(kind, localDay(new Date())) : valuesIn(kind, before.body)));
  const [chosen, setChosen] = useState(() => Math.max(0, targets.findIndex(isAbout(before?.body ?? { stage }))));
  const [happenedAt, setHappenedAt] = useState(() => localMinute(new Date(before?.body.occurredAt ?? Date.now())));
  const [obstacle, setObstacle] = useState<'full' | 'closed'>();
  if (kind !== 'report-labour' && targets.length === 0 && before === undefined) return <p>{say(WORDS.nothingToReport)}</p>;

  const store = async (): Promise<void> => {
    const { locationId, revision } = reading.view;
    const report: Report = {
      id: before?.id ?? made.id, key: made.key, account: board.account, locationId, place: placeName(reading.view), zone: reading.view.zone, kind,
      body: written(kind, values, targets[chosen]?.target, new Date(happenedAt)),
      ...(kind !== 'acknowledge' && { revision: writtenUpon(revision, locationId, reports) }),
      writtenAt: new Date().toISOString(), state: { is: 'kept' },
    };
    void askToStay();
    try {
      await keep(report);
    } catch (fault) {
      setObstacle(isFull(fault) ? 'full' : 'closed');
      return;
    }
    walk({ at: 'reports' });
    void synchronise();
  };

  return (
    <form onSubmit={(event) => { event.preventDefault(); void store(); }}>
      <p class="soft">{placeName(reading.view)}</p>
      {targets.length > 0 && (
        <div class="question">
          <label for={`${id}-about`}>{say(WORDS.about)}</label>
          <select id={`${id}-about`} value={chosen} onChange={({ currentTarget }) => { setChosen(Number(currentTarget.value)); }}>
            {targets.map(({ name }, place) => <option key={name.id} value={place}>{say(name)}</option>)}
          </select>
        </div>
      )}
      {Object.entries(FORMS[kind]).filter(([, field]) => field.kind !== 'target').map(([key, field]) => (
        <FieldInput key={key} field={field} value={values[key]} isNeeded={kind === 'submit-evidence'} onChange={(value: Value) => { setValues((all) => ({ ...all, [key]: value })); }} />
      ))}
      <div class="question">
        <label for={`${id}-happened`}>{say(WORDS.happened)}</label>
        <p class="soft" id={`${id}-happened-hint`}>{say(WORDS.happenedHint)}</p>
        <input id={`${id}-happened`} type="datetime-local" required value={happenedAt} aria-describedby={`${id}-happened-hint`} onInput={({ currentTarget }) => { setHappenedAt(currentTarget.value); }} />
      </div>
      {obstacle !== undefined && <p class="notice" role="alert">{say(WORDS[obstacle])}</p>}
      <button type="submit" class="main">{say(WORDS.keep)}</button>
      <p class="soft">{say(WORDS.keepHint)}</p>
    </form>
  );
};

const isAbout = (body: { readonly work?: string; readonly document?: string; readonly stage?: string }) => ({ target }: NamedTarget): boolean =>
  target.work === body.work && target.document === body.document && target.stage === body.stage;
