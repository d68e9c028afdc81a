import { describe, expect, it } from '@jest/globals';
import type { PlainDate } from '@app/kernel';
import { givenFor } from '@app/testing';
import fc from 'fast-check';
import type { DirectoryCommand } from './commands.js';
import { recipientsAmong, type Contact } from './contact.js';
import { directory } from './decider.js';
import type { DirectoryEvent } from './events.js';

const day = (text: string) => text as PlainDate;
const KNOWN = ['52', '52.71', '52.71.03', '52.71.03.1004'];
const given = givenFor(directory, { isRegion: (code) => KNOWN.includes(code) });

const MATARAM: Contact = {
  contact: 'korkot-52.71', role: 'korkot', unit: 'Korkot Kota Mataram', region: '52.71', language: 'id',
  mail: 'korkot.52-71@contoh.example', validFrom: day('2021-01-01'),
};
const hooked: Contact = { ...MATARAM, contact: 'satker-52', role: 'satker', region: '52', webhook: { url: 'https://bppw.example/tahapan', secret: 'bppw-52' } };
const recorded = (...contacts: Contact[]): DirectoryEvent => ({ type: 'ContactsRecorded', data: { contacts } });
const record = (change: Partial<Contact> = {}): DirectoryCommand => ({ type: 'RecordContact', data: { ...MATARAM, ...change } });
const end = (on: string, contact = MATARAM.contact): DirectoryCommand => ({ type: 'EndContact', data: { contact, on: day(on), reason: 'Pindah kantor' } });

describe('the directory', () => {
  it('records offices and roles, and says nothing twice', () => {
    given().when(record()).then(recorded(MATARAM));
    given(recorded(MATARAM)).when(record()).thenNothing();
    given(recorded(MATARAM)).when(record({ mail: 'baru@contoh.example' })).then(recorded({ ...MATARAM, mail: 'baru@contoh.example' }));
  });

  it('records of a list only what differs', () => {
    given(recorded(MATARAM)).when({ type: 'RecordContacts', data: { contacts: [MATARAM, hooked] } }).then(recorded(hooked));
    given().when({ type: 'RecordContacts', data: { contacts: [MATARAM, MATARAM] } }).thenRefused('contact.repeated');
    given().when({ type: 'RecordContacts', data: { contacts: [] } }).thenNothing();
  });

  it.each([
    [{ contact: 'Korkot Mataram' }, 'contact.key-invalid'],
    [{ role: 'camat' as Contact['role'] }, 'contact.role-unknown'],
    [{ unit: 'Korkot\r\nBcc: semua' }, 'contact.unit-invalid'],
    [{ region: '52.99' }, 'contact.region-unknown'],
    [{ programmes: ['Kotaku CFW'] }, 'contact.programme-invalid'],
    [{ language: 'jv' as Contact['language'] }, 'contact.language-unknown'],
    [{ mail: undefined }, 'contact.unreachable'],
    [{ mail: 'korkot@contoh.example\r\nBcc: semua@contoh.example' }, 'contact.mail-invalid'],
    [{ mail: 'korkot@contoh.example,semua@contoh.example' }, 'contact.mail-invalid'],
    [{ webhook: { url: 'http://bppw.example/', secret: 'a' } }, 'contact.webhook-invalid'],
    [{ webhook: { url: 'https://user@bppw.example/', secret: 'a' } }, 'contact.webhook-invalid'],
    [{ webhook: { url: 'https://bppw.example:8443/', secret: 'a' } }, 'contact.webhook-invalid'],
    [{ webhook: { url: 'https://bppw.example/', secret: '../etc/passwd' } }, 'contact.secret-invalid'],
    [{ validFrom: day('2021-02-30') }, 'contact.day-invalid'],
    [{ validUntil: day('2020-12-31') }, 'contact.ends-before-it-begins'],
  ])('refuses %j', (change, code) => {
    given().when(record(change)).thenRefused(code);
  });

  it('ends a contact on a day, once', () => {
    given(recorded(MATARAM)).when(end('2021-06-30')).then({ type: 'ContactEnded', data: { contact: MATARAM.contact, validUntil: day('2021-06-30'), reason: 'Pindah kantor' } });
    given(recorded(MATARAM), { type: 'ContactEnded', data: { contact: MATARAM.contact, validUntil: day('2021-06-30'), reason: 'x' } }).when(end('2021-06-30')).thenNothing();
    given(recorded(MATARAM)).when(end('2020-06-30')).thenRefused('contact.ends-before-it-begins');
    for (const unknown of ['ppk-52', 'constructor']) given(recorded(MATARAM)).when(end('2021-06-30', unknown)).thenRefused('contact.unknown');
  });
});

describe('whom a letter is for', () => {
  const keys = (contacts: readonly Contact[], region: string, on = '2021-05-01', programme = 'kotaku-cfw') =>
    recipientsAmong(contacts, { role: 'korkot', region, programme, on: day(on) }).map(({ key }) => key);
  const province: Contact = { ...MATARAM, contact: 'korkot-52', region: '52' };
  const nation: Contact = { ...MATARAM, contact: 'korkot-id', region: '' };

  it('is the nearest office of the role, never one of a region that only begins alike', () => {
    expect(keys([nation, province, MATARAM], '52.71.03.1004')).toEqual(['korkot-52.71']);
    expect(keys([nation, province, MATARAM], '52.72.03.1004')).toEqual(['korkot-52']);
    expect(keys([nation, province, MATARAM], '31.71.03.1004')).toEqual(['korkot-id']);
    expect(keys([MATARAM], '52.710')).toEqual([]);
    expect(keys([{ ...MATARAM, role: 'ppk' }], '52.71.03.1004')).toEqual([]);
  });

  it('is everyone of the same nearness', () => {
    expect(keys([MATARAM, { ...MATARAM, contact: 'korkot-52.71-dua' }], '52.71.03.1004')).toEqual(['korkot-52.71', 'korkot-52.71-dua']);
  });

  it('falls back to the wider office on days and in programmes that the nearer one is not for', () => {
    const ended: Contact = { ...MATARAM, validUntil: day('2021-04-30') };
    expect(keys([province, ended], '52.71', '2021-04-30')).toEqual(['korkot-52.71']);
    expect(keys([province, ended], '52.71', '2021-05-01')).toEqual(['korkot-52']);
    expect(keys([province, { ...MATARAM, programmes: ['pisew'] }], '52.71')).toEqual(['korkot-52']);
  });

  it('never tells of an office whose region does not hold the place', () => {
    const region = fc.constantFrom('', ...KNOWN, '31', '31.71');
    fc.assert(fc.property(fc.array(region), region, (regions, place) => {
      const contacts = regions.map((prefix, at) => ({ ...MATARAM, contact: `korkot-${at}`, region: prefix }));
      const found = keys(contacts, place).map((key) => contacts.find(({ contact }) => contact === key)!.region);
      expect(found.every((prefix) => prefix === '' || place === prefix || place.startsWith(`${prefix}.`))).toBe(true);
      expect(new Set(found).size).toBeLessThanOrEqual(1);
    }));
  });
});
