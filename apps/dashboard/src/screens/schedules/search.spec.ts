import { describe, expect, it } from '@jest/globals';
import { soundScheduleSearch } from './search.js';

describe('the address of a schedule', () => {
  it('keeps the part and the draft that there may be', () => expect(soundScheduleSearch({ part: 'what-if', draft: '2', page: '3' })).toEqual({ part: 'what-if', draft: 2 }));

  it('leaves out whatever is none', () => {
    for (const draft of ['0', '-1', '1.5', '1e3', '', undefined]) expect(soundScheduleSearch({ part: 'elsewhere', draft })).toEqual({});
  });
});
