import { describe, expect, it } from '@jest/globals';
import type { SheetRow } from '../designation/sheet.js';
import { readContacts } from './read-contacts.js';

const TITLES = ['Kontak', 'Peran', 'Unit', 'Kode Wilayah', 'Program', 'Bahasa', 'E-mail', 'Webhook', 'Rahasia', 'Mulai', 'Sampai'];
const GOOD = ['korkot-52.71', 'Korkot', 'Korkot  Kota Mataram', '52.71', 'kotaku-cfw; pisew', '', 'korkot@contoh.example', '', '', '01/02/2021', ''];

const row = (number: number, texts: readonly string[]): SheetRow => ({ number, cells: texts.map((text) => ({ text, kind: text === '' ? 'empty' : 'text' })) });
const facts = { isRegion: (code: string) => ['52', '52.71'].includes(code) };
const read = (...rows: readonly (readonly string[])[]) => readContacts([row(1, ['DIREKTORI 2021']), row(3, TITLES), ...rows.map((texts, at) => row(at + 4, texts))], facts);
const differing = (column: string, text: string): readonly string[] => GOOD.map((given, at) => (TITLES[at] === column ? text : given));
const told = (list: ReturnType<typeof read>) => list.problems.map(({ row: number, column, code }) => [number, column, code]);

describe('a list of contacts', () => {
  it('is read below its headings, however they are written', () => {
    expect(read(GOOD)).toEqual({
      problems: [],
      contacts: [{
        contact: 'korkot-52.71', role: 'korkot', unit: 'Korkot Kota Mataram', region: '52.71', programmes: ['kotaku-cfw', 'pisew'], language: 'id', mail: 'korkot@contoh.example', validFrom: '2021-02-01',
      }],
    });
    expect(read(GOOD.with(7, 'https://bppw.example/').with(8, 'bppw-52').with(10, '31 Desember 2021')).contacts).toMatchObject([
      { webhook: { url: 'https://bppw.example/', secret: 'bppw-52' }, validUntil: '2021-12-31' },
    ]);
  });

  it.each([
    ['Kontak', 'Korkot Mataram', 'contact.key-invalid'],
    ['Peran', 'camat', 'contact.role-unknown'],
    ['Kode Wilayah', '52.99', 'contact.region-unknown'],
    ['Bahasa', 'jawa', 'contact.language-unknown'],
    ['E-mail', 'korkot', 'contact.mail-invalid'],
    ['E-mail', '', 'contact.unreachable'],
    ['Mulai', '', 'cell.missing'],
    ['Mulai', '31/02/2021', 'date.unreal'],
    ['Sampai', 'kapan-kapan', 'date.unreadable'],
    ['Sampai', '01/01/2021', 'contact.ends-before-it-begins'],
  ])('tells the row and the column of what is wrong: %s %j', (column, text, code) => {
    const list = read(GOOD.with(0, 'tim-52'), differing(column, text));
    expect(list.contacts).toHaveLength(1);
    expect(list.problems.map(({ row: number, code: found }) => [number, found])).toEqual([[5, code]]);
    for (const { sentence } of list.problems) expect(sentence.en).not.toBe(sentence.id);
  });

  it('takes the first of two rows of one contact, and tells the second', () => {
    expect(told(read(GOOD, GOOD))).toEqual([[5, 'Kontak', 'contact.repeated']]);
  });

  it('tells once that a column is not there, and that there are no headings at all', () => {
    expect(told(readContacts([row(1, ['Kontak', 'Peran', 'Unit', 'Surel'])], facts))).toEqual([[1, 'Kode Wilayah', 'column.missing'], [1, 'Berlaku Mulai', 'column.missing']]);
    expect(told(readContacts([row(1, ['a', 'b'])], facts))).toEqual([[1, '', 'contact.header-missing']]);
    expect(told(readContacts([], facts))).toEqual([[1, '', 'contact.header-missing']]);
  });
});
