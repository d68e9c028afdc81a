import type { Unmet } from '@app/kernel';
import type { RowFate } from './designation-outcome.js';
import type { PlannedRow } from './planned-row.js';

export type RefusedRowEffect = { readonly row: number; readonly locationId: string; readonly unmet: readonly Unmet[] };
/** `created`: locations that were not there; `changed`: figures of locations that are. */
export type ImportEffect = { readonly created: number; readonly changed: number; readonly unchanged: number; readonly refused: readonly RefusedRowEffect[] };

export const effectOf = (rows: readonly PlannedRow[], fates: readonly RowFate[]): ImportEffect => {
  const fresh = rows.filter((_, at) => fates[at]?.kind === 'new');
  const created = fresh.filter(({ command }) => command.type === 'DesignateLocation').length;
  return {
    created, changed: fresh.length - created,
    unchanged: fates.filter(({ kind }) => kind === 'there').length,
    refused: rows.flatMap(({ row, locationId }, at) => {
      const fate = fates[at];
      return fate?.kind === 'refused' ? [{ row, locationId, unmet: fate.unmet }] : [];
    }),
  };
};
