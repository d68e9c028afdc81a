import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRegions } from '@app/adapters/kemendagri';
import { lockFile, sqliteBackups } from '@app/adapters/sqlite';
import { FilesOnDisk } from '@app/adapters/files-on-disk';
import { readWitness, WitnessFile } from '@app/adapters/witness-file';
import { embeddedStore, readConfig, shippedCalendars, shippedDefinitions, shippedSchedules, storeAt, WitnessKeeper, type Config } from '@app/engine';
import type { Instant } from '@app/kernel';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { inHouse, publishShipped } from '../house/house.js';
import { Complaint } from '../terminal/complaint.js';
import { restoreJournal, type RestoreTools } from './restore-journal.js';

const NOW = '2021-03-01T02:00:00.000Z' as Instant;

let folder: string;
let data: string;
let config: Config;
let tools: RestoreTools;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'restoring-'));
  data = join(folder, 'data');
  const known = readConfig({ TAHAPAN_DATA: data });
  if (!known.ok) throw new Error('should be configured');
  config = { ...known.config, heldNow: NOW };
  const backups = sqliteBackups({ journal: join(data, 'journal.db'), readModels: join(data, 'read-models.db') });
  tools = { backupsOf: ({ eventStore }) => (eventStore.kind === 'sqlite' ? backups : undefined), readWitness, openFiles: (root) => FilesOnDisk.open(root) };
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A note is in the backup; the laws came after it, and the witness saw both. */
const workedAndBackedUp = async (): Promise<{ readonly backup: string; readonly witness: string }> => {
  const [backup, witness] = [join(folder, 'backup'), join(folder, 'witness')];
  await inHouse(config, async ({ store }) => {
    await store.append('Note-1', 'no_stream', [{ id: '0b8c9c6e-3f5b-4f43-9f5c-2a6d6a0f2a11', type: 'Noted', data: {}, metadata: {} }]);
    await tools.backupsOf(config)?.backUp(backup, { takenAt: NOW });
  });
  await inHouse(config, async (house) => {
    await publishShipped(house);
    const lock = () => lockFile(join(data, 'witness.lock'), 'alone');
    const keeper = new WitnessKeeper({ ...house, witness: new WitnessFile({ file: witness, lock }) });
    keeper.start();
    while ((await keeper.status()).lag?.events !== 0) await new Promise(setImmediate);
    await keeper.stop();
  });
  return { backup, witness };
};

describe('tahapan restore', () => {
  it('names what is missing, writes it down, and leaves the journal on hold', async () => {
    const { backup, witness } = await workedAndBackedUp();
    const { missing = [], list = '', setAside = '', witnessed } = await restoreJournal(config, tools, { from: backup, witness, replace: true });
    const laws = shippedDefinitions().length + shippedCalendars().length + 2 * shippedSchedules(openRegions()).length;
    expect([witnessed, missing.length]).toEqual([1 + laws, laws]);
    expect(new Set(missing.map(({ type }) => type))).toEqual(new Set(['DefinitionPublished', 'DaysOffPublished', 'ScheduleDrafted', 'SchedulePublished']));
    expect(readFileSync(list, 'utf8').trim().split('\n')).toEqual(['stream\trevision\tid\ttype\tposition', ...missing.map(({ stream, revision, id, type, position }) => [stream, revision, id, type, position].join('\t'))]);
    expect(existsSync(join(setAside, 'journal.db'))).toBe(true);
    await expect(inHouse(config, publishShipped)).rejects.toMatchObject({ sentence: { en: expect.stringContaining('on hold') } });
  });

  it('touches nothing where the witness cannot be believed', async () => {
    const { backup, witness } = await workedAndBackedUp();
    copyFileSync(join(backup, 'manifest.json'), witness);
    await expect(restoreJournal(config, tools, { from: backup, witness, replace: true })).rejects.toMatchObject({ sentence: { en: expect.stringContaining('damaged') } });
    await inHouse(config, publishShipped);
  });

  it('wants to know from where, and of a store kept elsewhere does not', async () => {
    await expect(restoreJournal(config, tools, {})).rejects.toThrow(Complaint);
    const elsewhere = { ...config, eventStore: storeAt('esdb://store:2113?tls=false') ?? embeddedStore(data) };
    await expect(restoreJournal(elsewhere, tools, { from: join(folder, 'backup') })).rejects.toThrow(Complaint);
  });
});
