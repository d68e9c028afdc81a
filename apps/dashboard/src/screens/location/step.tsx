import { Text } from '@mantine/core';
import type { Schemas } from '../../api/client.js';
import { both } from '../../words/bilingual.js';
import { useFormats, useSay } from '../../words/language.js';
import { afterDue, daysAfterDue } from '../../words/lateness.js';
import { ROLE_NAMES, STAGE_STATUS } from '../../words/terms.js';

const WORDS = {
  original: both('rencana awal', 'original plan'),
  due: both('tenggat', 'due'),
  planned: both('rencana', 'plan'),
  completed: both('selesai', 'completed'),
  started: both('mulai', 'started'),
  late: both('lewat tenggat', 'past its day'),
  missed: both('tenggat pernah terlewati', 'a deadline was missed'),
  documents: (verified: string, needed: string) => both(`dokumen ${verified}/${needed}`, `documents ${verified}/${needed}`),
  optional: both('tidak wajib', 'optional'),
  emergency: both('hanya saat darurat', 'only in an emergency'),
};

type Stage = Schemas['StageViewDto'];
const MARKS = { pending: '○', started: '◐', completed: '●', reopened: '↺' } as const satisfies Record<Stage['status'], string>;

/** One stage: what was planned first, what holds now, and what came of it. */
export const Step = ({ stage, today }: { readonly stage: Stage; readonly today: string }) => {
  const say = useSay();
  const { day, number } = useFormats();
  const { label, kind = 'main', status, current, startedOn, completedOn, deadline, evidence, by, required, onlyWhileEmergency } = stage;
  const isLate = deadline !== undefined && deadline.running && completedOn === undefined && deadline.dueOn < today;
  const over = daysAfterDue(deadline, completedOn);
  const needed = evidence.filter((need) => need.needed === 'always');
  return (
    <li className="step" data-kind={kind} data-status={status} data-current={current || undefined} data-late={isLate || undefined} data-over={over > 0 || undefined} aria-current={current ? 'step' : undefined}>
      <Text component="span" size="sm" fw={current ? 700 : 600} className="step-name"><span aria-hidden="true">{MARKS[status]} </span>{say(label)}</Text>
      <span className="step-status">{say(STAGE_STATUS[status])}{required ? '' : ` · ${say(onlyWhileEmergency ? WORDS.emergency : WORDS.optional)}`}</span>
      {deadline !== undefined && deadline.originalDueOn !== deadline.dueOn && <span className="step-ghost">{say(WORDS.original)} <span className="number">{day(deadline.originalDueOn)}</span></span>}
      {deadline !== undefined && <span>{say(deadline.running ? WORDS.due : WORDS.planned)} <span className="number">{day(deadline.dueOn)}</span></span>}
      {completedOn !== undefined && <span className="step-done">{say(WORDS.completed)} <span className="number">{day(completedOn)}</span>{over > 0 && `, ${say(afterDue(number(over)))}`}</span>}
      {completedOn === undefined && startedOn !== undefined && <span>{say(WORDS.started)} <span className="number">{day(startedOn)}</span></span>}
      {isLate && <span className="step-late">{say(WORDS.late)}</span>}
      {deadline?.missed !== undefined && !isLate && over === 0 && <span className="step-missed">{say(WORDS.missed)}</span>}
      {needed.length > 0 && <span className="number">{say(WORDS.documents(number(needed.filter((need) => need.status === 'verified').length), number(needed.length)))}</span>}
      <span className="step-by">{by.map((role) => say(ROLE_NAMES[role])).join(', ')}</span>
    </li>
  );
};
