import { describe, expect, it } from '@jest/globals';
import { bySatker, rowsOf } from './rows.js';

const item = (locationId: string, satker?: string) => ({ locationId, satker, stage: 'RKM', programme: 'kotaku-cfw', work: { currentStage: 'PKS', missing: [{ document: 'rab', status: 'missing' }] } });
const page = (...items: readonly object[]) => ({ deadlines: items, labels: { 'kotaku-cfw/RKM': { id: 'Rencana', en: 'Plan' } } }) as unknown as Parameters<typeof rowsOf>[0][number];

describe('rows of the board', () => {
  it('are named as bulk actions name them, and as their law names them', () => {
    expect(rowsOf([page(item('a'))])).toMatchObject([{ key: 'a/RKM', label: { id: 'Rencana', en: 'Plan' }, currentLabel: { id: 'PKS', en: 'PKS' }, missingLabels: [{ id: 'rab' }] }]);
  });

  it('are grouped by office for a meeting, over all pages, in their order', () => {
    const offices = bySatker(rowsOf([page(item('b', 'bppw-52'), item('c', 'bppw-32')), page(item('a', 'bppw-52'), item('d'))]));
    expect([...offices].map(([satker, rows]) => [satker, rows.map(({ locationId }) => locationId)])).toEqual([['', ['d']], ['bppw-32', ['c']], ['bppw-52', ['b', 'a']]]);
  });
});
