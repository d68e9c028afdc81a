import { describe, expect, it } from '@jest/globals';
import { bandsOf, type DayOff } from './days-off.js';

const day = (date: string, name: string, kind = 'libur-nasional'): DayOff => ({ date, name: { id: name, en: name }, kind });

describe('bands of holidays', () => {
  it('join Idul Fitri with its collective leave, across a weekend', () => {
    expect(bandsOf([
      day('2022-05-02', 'Idul Fitri 1443 H'), day('2022-05-03', 'Idul Fitri 1443 H'),
      day('2022-04-29', 'Cuti bersama Idul Fitri 1443 H', 'cuti-bersama'), day('2022-05-06', 'Cuti bersama Idul Fitri 1443 H', 'cuti-bersama'),
    ])).toEqual([{ from: '2022-04-29', to: '2022-05-06', isEid: true }]);
  });

  it('tell other collective leave apart, and leave single holidays out', () => {
    expect(bandsOf([day('2021-12-24', 'Cuti bersama Natal', 'cuti-bersama'), day('2021-06-01', 'Hari Lahir Pancasila')])).toEqual([{ from: '2021-12-24', to: '2021-12-24', isEid: false }]);
  });
});
