import type { Target } from '../screens/location/commands/body-of.js';
import { both, type Bilingual } from '../words/bilingual.js';
import { dueAt } from './due-at.js';
import type { Board, Reading } from './kept/database.js';
import type { Kind } from './outbox/report.js';

const WHOLE = both('Seluruh lokasi', 'The whole location');

export type NamedTarget = { readonly target: Target; readonly name: Bilingual };

/** What a report of this kind may be about, by the names that people know. */
export const targetsOf = (kind: Kind, { view, commands }: Reading, board: Board): readonly NamedTarget[] => {
  const open = kind === 'acknowledge' ? reminded(board, view.locationId) : commands.find(({ address }) => address === kind)?.targets ?? [];
  const named = open.filter(({ allowed }) => allowed).map((target) => ({ target, name: nameOf(target, view, board) }));
  return kind === 'submit-evidence' ? lackingFirst(named, view) : named;
};

/** Reminders of a deadline that still runs can be answered. */
const reminded = (board: Board, locationId: string): readonly Target[] =>
  dueAt(board, locationId).filter(({ work }) => (work?.reminders.count ?? 0) > 0).map(({ stage }) => ({ stage, allowed: true, unmet: [] }));

const lacking = ({ document, work }: Target, { stages }: Reading['view']): boolean =>
  stages.some(({ status, evidence }) => status !== 'completed' && evidence.some((need) => need.document === document && (need.work ?? work) === work && ['missing', 'returned'].includes(need.status)));

const lackingFirst = (targets: readonly NamedTarget[], view: Reading['view']): readonly NamedTarget[] =>
  [...targets.filter(({ target }) => lacking(target, view)), ...targets.filter(({ target }) => !lacking(target, view))];

const nameOf = ({ stage, document, work }: Target, { stages, works, programme }: Reading['view'], { labels }: Board): Bilingual => {
  const ofWork = works.find((one) => one.work === work)?.name;
  const label = stage !== undefined ? stages.find(({ key }) => key === stage)?.label
    : document === undefined ? undefined
    : stages.flatMap(({ evidence }) => evidence).find((need) => need.document === document)?.label ?? labels[`${programme.key}/${document}`];
  const key = stage ?? document;
  const name = label ?? (key === undefined ? undefined : both(key, key));
  if (name === undefined) return work === undefined ? WHOLE : both(ofWork ?? work, ofWork ?? work);
  return ofWork === undefined ? name : both(`${name.id} (${ofWork})`, `${name.en} (${ofWork})`);
};
