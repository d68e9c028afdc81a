import { describe, expect, it } from '@jest/globals';
import { soundFrame } from './frame-search.js';

describe('the frame in an address', () => {
  it('is taken as it was typed', () => {
    expect(soundFrame({ asOf: '2021-06-14T01:30:00Z', fiscalYear: '2021', programme: 'kotaku-cfw', province: '52' }))
      .toEqual({ asOf: '2021-06-14T01:30:00Z', fiscalYear: 2021, programme: 'kotaku-cfw', province: '52' });
  });

  it.each([['asOf', '2021-13-14T01:30:00Z'], ['asOf', 'kemarin'], ['fiscalYear', '21'], ['programme', '../x'], ['province', '52.71'], ['province', undefined]])(
    'leaves out what is not sound, as if it had never been there: %s=%s', (part, value) => {
      expect(soundFrame({ [part]: value })).toEqual({});
    },
  );
});
