import { describe, expect, it } from '@jest/globals';
import type { PlainDate } from '@app/kernel';
import type { Contact } from '../directory/contact.js';
import { feedEnd, mayRead } from './authority.js';
import type { FeedOwner } from './commands.js';

const day = (text: string) => text as PlainDate;
const OWNER: FeedOwner = { account: 'korkot-52.71', role: 'korkot', unit: 'Korkot 52.71', scope: { regions: ['52.71'] }, language: 'id', until: feedEnd(day('2021-03-01')) };
const office = (more: Partial<Contact> = {}): Contact =>
  ({ contact: 'korkot-52.71', role: 'korkot', unit: 'Korkot', region: '52.71', language: 'id', mail: 'korkot@contoh.example', validFrom: day('2021-01-01'), ...more });
const reads = (on: string, contacts: readonly Contact[] = [], owner = OWNER) => mayRead(owner, contacts, day(on));

describe('a calendar that was subscribed to', () => {
  it('ends with the fiscal year', () => {
    expect([reads('2021-12-31'), reads('2022-01-01')]).toEqual([true, false]);
    expect(reads('2021-03-02', [], { ...OWNER, until: undefined })).toBe(false);
  });

  it('ends with the office in the directory, and lives on where that knows nothing of it', () => {
    expect(reads('2021-07-01', [office()])).toBe(true);
    expect([reads('2021-06-30', [office({ validUntil: day('2021-06-30') })]), reads('2021-07-01', [office({ validUntil: day('2021-06-30') })])]).toEqual([true, false]);
    expect(reads('2021-07-01', [office({ contact: 'korkot-32.73', region: '32.73', validUntil: day('2021-06-30') })])).toBe(true);
  });

  it('lives on while another office of the same role and area does', () => {
    const ended = office({ contact: 'korkot-lama', validUntil: day('2021-06-30') });
    expect(reads('2021-07-01', [ended])).toBe(false);
    expect(reads('2021-07-01', [ended, office({ contact: 'korkot-baru' })])).toBe(true);
  });

  it('ends where the office of that name has another role now', () => {
    expect(reads('2021-07-01', [office({ role: 'fasilitator' })])).toBe(false);
  });
});
