import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { embeddedStore, shippedPath } from '@app/engine';
import type { Instant } from '@app/kernel';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { inHouse, publishShipped, type House } from '../house/house.js';
import { calendarLines, publishLines } from './calendar-lines.js';
import { publishFile } from './publish-file.js';
import { shownCalendar } from './shown-calendar.js';

jest.setTimeout(60_000); // a disk shared with whatever else this machine does

const NOW = '2026-12-31T18:00:00.000Z' as Instant;
const LOMBOK = `
year: 2026
region: '52'
decree: Keputusan Gubernur
publishedOn: 2026-11-02
source: A
clause: Contoh untuk uji
days:
  libur-daerah:
    2026-12-17: { id: Hari jadi provinsi, en: Anniversary of the province }
`;

let dataDirectory: string;
beforeEach(async () => { dataDirectory = await mkdtemp(join(tmpdir(), 'calendar-')); });
afterEach(async () => { await rm(dataDirectory, { recursive: true }); });

const at = <T>(work: (house: House) => Promise<T>): Promise<T> => inHouse({ dataDirectory, eventStore: embeddedStore(dataDirectory), heldNow: NOW }, work);
const written = async (text: string): Promise<string> => {
  const file = join(dataDirectory, 'libur.yaml');
  await writeFile(file, text);
  return file;
};

describe('tahapan calendar', () => {
  it('shows the year it is in Jakarta, and says where that is not known', async () => {
    const lines = await at(async (house) => calendarLines(await shownCalendar(house, {})));
    expect(lines.join('\n')).toContain('Kalender 2027 belum ditetapkan');
  });

  it('shows the days off of a region with those of the nation, and the decrees of both', async () => {
    const file = await written(LOMBOK);
    const lines = await at(async (house) => {
      await publishShipped(house);
      await publishFile(house, file);
      return calendarLines(await shownCalendar(house, { year: 2026, region: '52.71' }));
    });
    expect(lines).toContain('2026-12-17  Hari jadi provinsi / Anniversary of the province (libur daerah)');
    expect(lines).toContain('2026-12-24  Cuti bersama Kelahiran Yesus Kristus / Collective leave for Christmas (cuti bersama)');
    expect(lines.filter((line) => line.startsWith('['))).toEqual([expect.stringContaining('1497/2025'), '[A] Keputusan Gubernur, 2 November 2026: Contoh untuk uji']);
  });

  it('knows no region that is not there', () => expect(at((house) => shownCalendar(house, { region: '99' }))).rejects.toMatchObject({ sentences: [{ id: 'Tidak ada wilayah 99.' }] }));
});

describe('tahapan calendar publish', () => {
  it('publishes a file once', async () => {
    const file = await written(LOMBOK);
    await at(async (house) => {
      expect(publishLines(await publishFile(house, file))).toContain('Hari libur 2026 wilayah 52 ditetapkan dengan Keputusan Gubernur: 1 hari ditambah, 0 hari dihapus.');
      expect(publishLines(await publishFile(house, file))).toEqual([expect.stringContaining('sudah ditetapkan demikian')]);
    });
  });

  it('reads an amendment together with the list it builds on', async () => {
    const { events } = await at((house) => publishFile(house, shippedPath('calendars', 'libur-2021-perubahan-2.yaml')));
    expect(events[0]?.data.days).toHaveLength(16);
  });

  it('names the line of a file, or the row of a list, that is wrong', async () => {
    const halfNamed = await written(LOMBOK.replace(', en: Anniversary of the province', ''));
    await expect(at((house) => publishFile(house, halfNamed))).rejects.toMatchObject({ sentences: [{ id: expect.stringMatching(/^libur\.yaml:10 /) }] });
    const noDay = await written(LOMBOK.replace('2026-12-17', '2026-12-32'));
    await expect(at((house) => publishFile(house, noDay))).rejects.toMatchObject({ sentences: [{ en: 'Row 1: 2026-12-32 is no day of the calendar.' }] });
  });
});
