import { describe, expect, it } from '@jest/globals';
import { allLike, MOST_CORRECTIONS, repeatedFindings, withCorrections, type Row } from './corrections.js';

const sentence = { id: 'x', en: 'x' };
const row = (number: number, code: string, ...values: readonly string[]): Row =>
  ({ row: number, kind: 'error', findings: [{ column: 'Desa', value: 'a', code, sentence, suggestions: values.map((value) => ({ field: 'regionCode', value })) }] });

const ROWS = [row(3, 'name.similar', '52.71.01.1010'), row(4, 'name.similar', '52.71.01.1002', '52.71.01.1003'), row(5, 'name.similar', '52.71.01.1004'), row(6, 'amount.unreadable')];

describe('suggestions', () => {
  it('are taken over everywhere at once only where one thing can be meant', () => {
    expect(allLike(ROWS, { code: 'name.similar', column: 'Desa' })).toEqual([
      { row: 3, field: 'regionCode', value: '52.71.01.1010' }, { row: 5, field: 'regionCode', value: '52.71.01.1004' },
    ]);
    expect(repeatedFindings(ROWS).map(({ code }) => code)).toEqual(['name.similar']);
    expect(repeatedFindings(ROWS.slice(0, 2))).toEqual([]);
  });

  it('stand once for each cell, the last one given', () => {
    expect(withCorrections([{ row: 3, field: 'a', value: '1' }, { row: 3, field: 'b', value: '1' }], [{ row: 3, field: 'a', value: '2' }]))
      .toEqual([{ row: 3, field: 'b', value: '1' }, { row: 3, field: 'a', value: '2' }]);
  });

  it('are no more than the server takes', () => {
    const many = Array.from({ length: MOST_CORRECTIONS + 1 }, (_, index) => ({ row: index + 1, field: 'a', value: 'x' }));
    expect(withCorrections([], many)).toHaveLength(MOST_CORRECTIONS);
  });
});
