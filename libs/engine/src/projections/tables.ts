import type { Projection } from '@app/kernel';
import type { Table } from '../ports/index.js';

const BEING_BUILT = '__next';

export const livingTable = (projection: Projection): Table => ({ name: projection.table, projection });

/** Built beside the living table, then renamed over it. */
export const shadowTable = (projection: Projection): Table => ({ name: `${projection.table}${BEING_BUILT}`, projection });

export const isShadow = (table: string): boolean => table.endsWith(BEING_BUILT);
