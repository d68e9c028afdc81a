import { put, type Instant, type Projection } from '@app/kernel';
import type { LocationEvent } from '@app/programme';
import { STILL_KNOWN } from '../transitions/known-at.js';
import { labourBoard, LABOUR_COLUMNS, type LabourRow } from './project.js';

/** `first`: where the month was reported at first. Of months with as many workers that one counts which was reported before the others. */
export type KnownLabourRow = LabourRow & { readonly first: string; readonly known_from: Instant; readonly known_until: string };

/** The figures of labour as they ever stood. What holds lies under the keys of the board; then it moves to a key of its own. */
export const labourHistory: Projection<LocationEvent, KnownLabourRow> = {
  table: 'labour_history',
  version: labourBoard.version,
  categories: labourBoard.categories,
  columns: { ...LABOUR_COLUMNS, first: 'text', known_from: 'text', known_until: 'text' },
  indexes: [['known_until', 'known_from']],
  project: (recorded, read) => labourBoard.project(recorded, read).flatMap((change) => {
    if (!('row' in change)) return [];
    const { key, row } = change;
    const { recordedAt } = recorded.metadata;
    const before = read(key);
    if (before === undefined) return [put<KnownLabourRow>(key, { ...row, first: row.position, known_from: recordedAt, known_until: STILL_KNOWN })];
    // Never known before what was known earlier, even where the server's clock was set back.
    const known_from = before.known_from > recordedAt ? before.known_from : recordedAt;
    return [
      put<KnownLabourRow>(`${key}/${before.position}`, { ...before, known_until: known_from }),
      put<KnownLabourRow>(key, { ...row, first: before.first, known_from, known_until: STILL_KNOWN }),
    ];
  }),
};
