import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { embeddedStore, shippedPath } from '@app/engine';
import type { Instant } from '@app/kernel';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { inHouse, type House } from '../house/house.js';
import { Complaint } from '../terminal/complaint.js';
import { contactLines } from './contact-lines.js';
import { importContacts } from './import-contacts.js';

const SHIPPED = shippedPath('samples', 'direktori-mataram-2021.csv');

let dataDirectory: string;
beforeEach(async () => { dataDirectory = await mkdtemp(join(tmpdir(), 'directory-')); });
afterEach(async () => { await rm(dataDirectory, { recursive: true }); });

const at = <T>(work: (house: House) => Promise<T>): Promise<T> =>
  inHouse({ dataDirectory, eventStore: embeddedStore(dataDirectory), heldNow: '2021-03-01T02:00:00.000Z' as Instant }, work);

describe('tahapan directory import', () => {
  it('only looks unless told to apply, and records nothing twice', async () => {
    await at(async (house) => {
      expect(await importContacts(house, SHIPPED, {})).toMatchObject({ applied: false, recorded: { length: 9 }, problems: [] });
      expect(await house.store.head()).toBeUndefined();
      expect(await importContacts(house, SHIPPED, { apply: true })).toMatchObject({ applied: true, recorded: { length: 9 }, unchanged: 0 });
      const head = await house.store.head();
      expect(await importContacts(house, SHIPPED, { apply: true })).toMatchObject({ recorded: [], unchanged: 9 });
      expect(await house.store.head()).toBe(head);
    });
  });

  it('records what is in order and tells row and column of what is not', async () => {
    const file = join(dataDirectory, 'direktori.csv');
    await writeFile(file, 'Kontak;Peran;Unit;Kode Wilayah;Surel;Berlaku Mulai\nppk-52;ppk;PPK 52;52;ppk.52@balai.example;04/01/2021\nppk-99;ppk;PPK 99;99;ppk.99@balai.example;04/01/2021\n');
    const result = await at((house) => importContacts(house, file, { apply: true }));
    expect(result).toMatchObject({ recorded: ['ppk-52'], problems: [{ row: 3, column: 'Kode Wilayah', code: 'contact.region-unknown' }] });
    expect(contactLines(result).join('\n')).toContain('baris/row 3, Kode Wilayah: Kode wilayah "99"');
  });

  it('says what is wrong with a file that is no list', async () => {
    await expect(at((house) => importContacts(house, join(dataDirectory, 'tidak-ada.csv'), {}))).rejects.toThrow(Complaint);
  });
});
