import { describe, expect, it } from '@jest/globals';
import { isSameView } from './same-view.js';

describe('a saved view', () => {
  it('is the one looked at where every filter is the same, in any order', () => {
    expect(isSameView({ band: 'overdue', sort: 'days-late' }, { sort: 'days-late', band: 'overdue', satker: undefined })).toBe(true);
  });

  it('is another one where a filter is missing, added or different', () => {
    expect(isSameView({ band: 'overdue' }, {})).toBe(false);
    expect(isSameView({ band: 'overdue' }, { band: 'overdue', satker: 'bppw-52' })).toBe(false);
    expect(isSameView({ running: true }, { running: false })).toBe(false);
  });
});
