import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { embeddedStore, shippedPath } from '@app/engine';
import type { Instant } from '@app/kernel';
import { historyOf } from '@app/read-models';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { lintPath } from '../definitions/definition-files.js';
import { importList } from '../import/import-list.js';
import { importLines } from '../import/import-lines.js';
import { knownLocation } from '../reading/known-location.js';
import { overviewAsOf } from '../reading/overview-as-of.js';
import { caughtUp, withProjector } from '../reading/with-projector.js';
import { sendCommand } from '../send/send-command.js';
import { Complaint } from '../terminal/complaint.js';
import { inHouse, publishShipped, type House } from './house.js';

const PUBLISHED = shippedPath('samples', 'sk-mataram-2021.csv');
const REVIEWED = shippedPath('samples', 'sk-mataram-2021-reviewed.csv');
const NOW = '2021-03-01T02:00:00.000Z' as Instant;

jest.setTimeout(60_000); // a disk shared with whatever else this machine does

let dataDirectory: string;
beforeEach(async () => { dataDirectory = await mkdtemp(join(tmpdir(), 'house-')); });
afterEach(async () => { await rm(dataDirectory, { recursive: true }); });

const at = <T>(heldNow: Instant, work: (house: House) => Promise<T>): Promise<T> => inHouse({ dataDirectory, eventStore: embeddedStore(dataDirectory), heldNow }, async (house) => {
  await publishShipped(house);
  return work(house);
});

const imported = () => at(NOW, (house) => importList(house, REVIEWED, { apply: true }));

describe('tahapan import', () => {
  it('only looks unless told to apply, and writes what a person must decide to the review file', async () => {
    const review = join(dataDirectory, 'review.csv');
    const result = await at(NOW, async (house) => {
      const before = await house.store.head();
      const looked = await importList(house, PUBLISHED, { review });
      expect(await house.store.head()).toBe(before);
      return looked;
    });
    expect(result).toMatchObject({ applied: false, ready: 12, there: 0, problems: [], refused: [] });
    expect(result.doubtful.map(({ row, suggestions }) => [row, suggestions[0]])).toEqual([[2, expect.stringContaining('52.71.01.1010')]]);
    expect(await readFile(review, 'utf8')).toContain('52.71.01.1010');
    expect(importLines(result).join('\n')).toContain('Kebon Sari');
  });

  it('creates the locations once, and the next time finds them there', async () => {
    expect(await imported()).toMatchObject({ applied: true, ready: 13, there: 0 });
    expect(await at(NOW, (house) => importList(house, REVIEWED, {}))).toMatchObject({ ready: 0, there: 13 });
    // One of them is spelled otherwise in the list as published: it is the same place all the same.
    expect(await at(NOW, (house) => importList(house, PUBLISHED, { apply: true }))).toMatchObject({ ready: 0, there: 12 });
  });

  it('says what is wrong with a file that is no list', async () => {
    await expect(at(NOW, (house) => importList(house, join(dataDirectory, 'nothing.csv'), {}))).rejects.toThrow(Complaint);
    await expect(at(NOW, (house) => importList(house, shippedPath('definitions', 'pkh.yaml'), {}))).rejects.toThrow(/\.xlsx/);
  });
});

describe('tahapan send, show, history and replay', () => {
  const LOCATION = 'kotaku-cfw-2021-52.71.03.1004';
  const start = (house: House, options: object = {}) =>
    sendCommand(house, LOCATION, 'start-stage', { data: '{"stage":"FACILITATOR_MOBILISATION"}', as: 'ppk', ...options });

  beforeEach(async () => { await imported(); });

  it('previews without writing, sends once under one key, and refuses with sentences', async () => {
    await at('2021-03-05T02:00:00.000Z' as Instant, async (house) => {
      const head = await house.store.head();
      expect(await start(house, { preview: true })).toMatchObject({ preview: true, events: [{ type: 'StageStarted' }] });
      expect(await house.store.head()).toBe(head);
      expect(await start(house, { key: 'k', ifMatch: 3 })).toMatchObject({ revision: 4, replayed: false });
      expect(await start(house, { key: 'k' })).toMatchObject({ revision: 4, replayed: true });
      await expect(start(house, { ifMatch: 3 })).rejects.toThrow(/revision 4/);
      await expect(sendCommand(house, LOCATION, 'complete-stage', { data: '{"stage":"HANDOVER"}', as: 'ppk' })).rejects.toThrow(Complaint);
      await expect(start(house, { as: 'auditor' })).rejects.toThrow(/auditor/);
    });
  });

  it('shows a location as it was known, and as it was in the field', async () => {
    await at('2021-03-10T02:00:00.000Z' as Instant, (house) => start(house, { occurredAt: '2021-03-03T02:00:00.000Z' }));
    await at('2021-03-12T02:00:00.000Z' as Instant, async (house) => {
      const stagesAt = async (moment: object) => Object.keys((await knownLocation(house.archive, LOCATION, moment)).state.stages);
      expect(await stagesAt({})).toContain('FACILITATOR_MOBILISATION');
      expect(await stagesAt({ asOf: '2021-03-05T00:00:00.000Z' })).not.toContain('FACILITATOR_MOBILISATION');
      expect(await stagesAt({ validAt: '2021-03-05T00:00:00.000Z' })).toContain('FACILITATOR_MOBILISATION');
      await expect(stagesAt({ asOf: '2021-02-01T00:00:00.000Z' })).rejects.toThrow(Complaint);
      const { recorded } = await knownLocation(house.archive, LOCATION);
      const entries = historyOf(recorded, await house.archive.lawsOf(recorded));
      expect(entries.map(({ type }) => type)).toEqual(['LocationDesignated', 'StageStarted', 'StageCompleted', 'DeadlinesSet', 'StageStarted']);
      expect(entries[4]?.sentence).toEqual({ id: expect.stringContaining('Mobilisasi Pendamping'), en: expect.stringContaining('Mobilisation') });

      await withProjector(house, (projector) => caughtUp(house, projector, 'transitions', () => undefined));
      expect(overviewAsOf(house.readStore, '2021-03-05T00:00:00.000Z' as Instant)).toMatchObject({
        locations: 13, programmes: [{ programme: 'kotaku-cfw', locations: 8 }, { programme: 'kotaku-dfat', locations: 5 }],
      });
      expect(overviewAsOf(house.readStore, '2021-02-01T00:00:00.000Z' as Instant).locations).toBe(0);
    });
  });
});

describe('tahapan rebuild', () => {
  it('rebuilds what is the same, and refuses while another process writes the read models', async () => {
    await imported();
    await at(NOW, (house) => withProjector(house, async (projector) => {
      await caughtUp(house, projector, 'location_board', () => undefined);
      expect(await projector.rebuild()).toMatchObject({ kind: 'rebuilt', tables: projector.tables.map((table) => ({ table, verdict: 'identical' })) });
      const second = await at(NOW, (neighbour) => withProjector(neighbour, (other) => other.rebuild()));
      expect(second).toEqual({ kind: 'not-the-writer' });
    }));
  });
});

describe('tahapan definitions lint', () => {
  it('finds nothing in what comes with the application, and reads one file with its neighbours', () => {
    expect(lintPath(shippedPath('definitions'))).toMatchObject({ findings: [], programmes: { length: 9 } });
    expect(lintPath(shippedPath('definitions', 'pisew.yaml'))).toEqual({ findings: [], programmes: ['pisew'] });
    expect(() => lintPath(join(dataDirectory, 'none.yaml'))).toThrow(Complaint);
    expect(existsSync(join(dataDirectory, 'none.yaml'))).toBe(false);
  });
});
