import { describe, expect, it } from '@jest/globals';
import { readCalendar } from './calendar-file.js';

const FIRST = `
year: 2021
decree: SKB 1
publishedOn: 2020-09-10
source: P
clause: Halaman publik
days:
  libur-nasional:
    2021-08-10: { id: Tahun Baru Islam, en: Islamic New Year }
  cuti-bersama:
    2021-12-24: { id: Natal, en: Christmas }
`;
const AMENDED = `
extends: first
decree: SKB 2
publishedOn: 2021-06-18
days:
  libur-nasional:
    2021-08-10: null
    2021-08-11: { id: Tahun Baru Islam, en: Islamic New Year }
`;
const read = (text: string) => readCalendar({ 'first.yaml': FIRST, 'read.yaml': text }, 'read.yaml');
const faultsOf = (text: string) => read(text).findings.map(({ line, code }) => [line, code]);

describe('a file of days off', () => {
  it('is the whole list of its year', () => {
    expect(read(FIRST)).toEqual({ findings: [], list: {
      year: 2021, decree: 'SKB 1', publishedOn: '2020-09-10', source: 'P', clause: 'Halaman publik', days: [
        { date: '2021-08-10', kind: 'libur-nasional', name: { id: 'Tahun Baru Islam', en: 'Islamic New Year' } },
        { date: '2021-12-24', kind: 'cuti-bersama', name: { id: 'Natal', en: 'Christmas' } },
      ],
    } });
  });

  it('that amends another says only what changes', () => {
    expect(read(AMENDED).list).toMatchObject({ year: 2021, decree: 'SKB 2', source: 'P' });
    expect(read(AMENDED).list?.days.map(({ date }) => date)).toEqual(['2021-08-11', '2021-12-24']);
  });

  it.each<readonly [string, string, readonly unknown[]]>([
    ['a day written twice', FIRST.replace('  cuti-bersama:', '    2021-08-10: { id: Lagi, en: Again }\n  cuti-bersama:'), [10, 'key.duplicate']],
    ['a name in one language', FIRST.replace(', en: Christmas', ''), [11, 'shape.missing']],
    ['a kind nobody knows', FIRST.replace('cuti-bersama:', 'pesta:'), [10, 'shape.unknown']],
    ['a missing decree', FIRST.replace('decree: SKB 1', ''), [1, 'shape.missing']],
    ['a year in words', FIRST.replace('2021\n', 'tahun ini\n'), [2, 'shape.invalid']],
    ['no word on where it is from', FIRST.replace('source: P', ''), [1, 'source.missing']],
    ['an unknown file to build on', AMENDED.replace('first', 'second'), [2, 'extends.unknown']],
  ])('is not read with %s, and the line is named', (_, text, fault) => {
    expect(faultsOf(text)).toContainEqual(fault);
    expect(read(text).list).toBeUndefined();
  });
});
