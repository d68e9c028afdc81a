import { alter, put, type Instant, type Projection, type RowChange } from '@app/kernel';
import type { LocationEvent } from '@app/programme';
import { STILL_KNOWN } from '../transitions/known-at.js';
import { deadlineBoard } from './project.js';
import { DEADLINE_COLUMNS, type DeadlineRow } from './row.js';

/** From when a row of the board was known to be so, and when it came to be known otherwise. */
export type KnownDeadlineRow = DeadlineRow & { readonly known_from: Instant; readonly known_until: string };

/** The board as it ever stood. What holds lies under the keys of the board; then it moves to a key of its own. */
export const deadlineHistory: Projection<LocationEvent, KnownDeadlineRow> = {
  table: 'deadline_history',
  version: deadlineBoard.version,
  categories: deadlineBoard.categories,
  columns: { ...DEADLINE_COLUMNS, known_from: 'text', known_until: 'text' },
  indexes: [['known_until', 'known_from'], ['location_id']],
  project: (recorded, read) => deadlineBoard.project(recorded, read).flatMap((change) => remembered(change, read(change.key), recorded.metadata.recordedAt)),
};

/** Never known before what was known earlier, even where the server's clock was set back. */
const remembered = (change: RowChange<DeadlineRow>, before: KnownDeadlineRow | undefined, recordedAt: Instant): readonly RowChange<KnownDeadlineRow>[] => {
  const known_from = before !== undefined && before.known_from > recordedAt ? before.known_from : recordedAt;
  const now = 'row' in change ? put<KnownDeadlineRow>(change.key, { ...change.row, known_from, known_until: STILL_KNOWN }) : alter<KnownDeadlineRow>(change.key, { ...change.columns, known_from });
  if (before === undefined || before.stage === '') return [now]; // the row of a location is of no list
  return [put<KnownDeadlineRow>(`${change.key}/${before.position}`, { ...before, known_until: known_from }), now];
};
