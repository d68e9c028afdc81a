import fc from 'fast-check';
import { expect, it } from '@jest/globals';
import type { Instant } from '@app/kernel';
import { recipientsAmong, type Contact } from '@app/programme';
import { Addresses } from './addresses.js';
import { day } from './chase-bench.fixture.js';

const REGIONS = ['', '52', '52.71', '52.71.03', '52.71.03.1004', '52.710', '31'];
const contact = fc.record({ region: fc.constantFrom(...REGIONS), role: fc.constantFrom('korkot' as const, 'ppk' as const) });

it('finds for every place whom a look through the whole directory would find', () => {
  fc.assert(fc.property(fc.array(contact, { maxLength: 12 }), fc.constantFrom(...REGIONS.slice(1)), (some, region) => {
    const contacts = some.map((one, n): Contact => ({ ...one, contact: `contact-${n}`, unit: 'Kantor', language: 'id', mail: 'kantor@contoh.example', validFrom: day('2021-01-01') }));
    const { recipients } = new Addresses(contacts, '2021-04-12T01:00:00.000Z' as Instant).of({ to: ['korkot'], cc: [], region, programme: 'contoh' });
    const wanted = recipientsAmong(contacts, { role: 'korkot', region, programme: 'contoh', on: day('2021-04-12') });
    expect([...recipients.keys()]).toEqual(wanted.map(({ key }) => key));
  }));
});
