import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { embeddedStore, shippedPath } from '@app/engine';
import type { Instant } from '@app/kernel';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { inHouse, publishShipped, type House } from '../house/house.js';
import { draftFile, listedSchedules, previewFile, publishDraft, shownSchedule } from './keep-schedule.js';
import { keptLines, listLines, previewLines, showLines } from './schedule-lines.js';

jest.setTimeout(60_000); // a disk shared with whatever else this machine does

const NOW = '2021-03-20T01:00:00.000Z' as Instant;
const REVISION = shippedPath('schedules', 'kotaku-dfat-2021-revisi-dipa.yaml');
const DFAT = { programme: 'kotaku-dfat', fiscalYear: 2021 };

let dataDirectory: string;
beforeEach(async () => { dataDirectory = await mkdtemp(join(tmpdir(), 'schedule-')); });
afterEach(async () => { await rm(dataDirectory, { recursive: true }); });

const at = <T>(work: (house: House) => Promise<T>): Promise<T> => inHouse({ dataDirectory, eventStore: embeddedStore(dataDirectory), heldNow: NOW }, async (house) => {
  await publishShipped(house);
  return work(house);
});

describe('tahapan schedule', () => {
  it('lists the schedules that come with the application', async () => {
    const lines = listLines(await at(listedSchedules));
    expect(lines).toHaveLength(10);
    expect(lines).toContain('kotaku-dfat 2021  revisi / revision 0, 2021-03-20 (Contoh, tanpa surat edaran)');
  });

  it('drafts a file, says what it would do, publishes it and shows it', async () => {
    await at(async (house) => {
      const before = await house.store.head();
      expect(previewLines(await previewFile(house, REVISION))).toContain('0 dari 0 lokasi bergeser / 0 of 0 locations move');
      expect(await house.store.head()).toBe(before);
      expect(keptLines(await draftFile(house, REVISION))[0]).toMatch(/^Rancangan jadwal ke-2 disusun: Revisi DIPA belum efektif/);
      expect(keptLines(await draftFile(house, REVISION))).toEqual(['Jadwal kotaku-dfat 2021 sudah demikian. / The schedule of kotaku-dfat for 2021 is so already.']);
      await publishDraft(house, { ...DFAT, draft: 2, reason: 'Revisi DIPA', reference: 'SE-7' });
      const lines = showLines(await shownSchedule(house, DFAT));
      expect(lines).toContain('revisi 1  2021-03-20  SE-7: Revisi DIPA  (sedang diterapkan / being applied)');
      expect(lines.find((line) => line.startsWith('  CONTRACT'))).toContain('"on":"2021-06-18"');
    });
  });

  it('names file and line of what is wrong', async () => {
    const file = join(dataDirectory, 'keliru.yaml');
    await writeFile(file, 'programme: kotaku-dfat\nfiscalYear: 2021\nreason: Uji\nreference: Uji\nsource: A\nclause: Uji\nladder: {}\ntargets:\n  CONTRACT:\n    target: { kind: fixed, on: 2021-04-31 }\n    source: A\n    clause: Uji\n');
    await expect(at((house) => draftFile(house, file))).rejects.toMatchObject({ sentences: [{ id: 'keliru.yaml:10 Tanggal 2021-04-31 tidak ada dalam kalender.' }] });
    await expect(at((house) => shownSchedule(house, { programme: 'pkh', fiscalYear: 2021 }))).rejects.toThrow();
  });
});
