import { describe, expect, it } from '@jest/globals';
import { filtersIn, soundDeadlinesSearch } from './search.js';

describe('the address of the board', () => {
  it('carries the filters by the names of the server', () => {
    expect(soundDeadlinesSearch({ band: 'overdue', satker: 'bppw-52', stage: 'CONSTRUCTION', regency: '52.71', running: 'true', missed: 'false', sort: 'place', dueFrom: '2021-06-01' }))
      .toEqual({ band: 'overdue', satker: 'bppw-52', stage: 'CONSTRUCTION', regency: '52.71', running: true, missed: false, sort: 'place', dueFrom: '2021-06-01' });
  });

  it('leaves out what the server would refuse', () => {
    expect(soundDeadlinesSearch({ band: 'late', stage: 'a b', regency: 52.7, running: 'yes', q: '  ', sort: 'newest', locationId: 'x', bulk: '1', satker: undefined })).toEqual({});
  });

  it('knows what filters from what is only looked at', () => {
    expect(filtersIn(soundDeadlinesSearch({ band: 'critical', tab: 'log', sort: 'place', tone: 'red', reminder: 'failed' }))).toEqual({ band: 'critical' });
  });
});
