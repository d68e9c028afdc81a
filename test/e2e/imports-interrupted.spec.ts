import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openRegions } from '@app/adapters/kemendagri';
import { embeddedStore, EVENT_STORE, type EventStore } from '@app/engine';
import { untilAnswer } from './until.js';
import { checked, ended } from './import-desk.js';
import { MORNING } from './places.js';
import { startServer, type RunningServer } from './start-server.js';

jest.setTimeout(120_000);

const ROWS = 1_500;
const villages = openRegions().within('33', 'village').slice(0, ROWS);
const list = ['No;No SK;Tanggal SK;Program;TA;Kode Wilayah;Besaran Bantuan;Satker', ...villages.map(({ code }, at) => `${at + 1};SK-7;15/02/2021;sanimas;2021;${code};500.000.000;bppw-33`)].join('\n');

let directory: string;
beforeAll(async () => { directory = await mkdtemp(join(tmpdir(), 'imports-')); });
afterAll(() => rm(directory, { recursive: true }));

const start = (): Promise<RunningServer> => startServer({ now: MORNING, dataDirectory: directory, eventStore: embeddedStore(directory) });

const designations = async (server: RunningServer): Promise<readonly string[]> => {
  const streams: string[] = [];
  for await (const { stream, type } of server.app.get<EventStore>(EVENT_STORE).readAll({ filter: { streamPrefixes: ['Location-'] } })) if (type === 'LocationDesignated') streams.push(stream);
  return streams;
};

describe('an import that is interrupted', () => {
  it('goes on after the next start, and counts every row once', async () => {
    const first = await start();
    const centre = await first.signIn('pengawas-pusat');
    const { body: { id } } = await checked(centre, 'designation', 'nasional.csv', list);
    await centre.post(`/v1/imports/${id}/apply`, { choice: 'valid-rows' });
    await untilAnswer(({ body }) => body.progress.done > 0, () => centre.get(`/v1/imports/${id}`));
    await first.stop();
    const left = JSON.parse(await readFile(join(directory, 'imports', String(id), 'draft.json'), 'utf8')) as { readonly state: string; readonly progress: { readonly done: number } };
    expect(left).toMatchObject({ state: 'applying' });
    expect(left.progress.done).toBeLessThan(ROWS);

    const second = await start();
    const again = await second.signIn('pengawas-pusat');
    const { body } = await ended(again, id);
    expect(body).toMatchObject({ state: 'applied', tally: { recorded: ROWS, unchanged: 0, refused: 0 } });
    const streams = await designations(second);
    expect([streams.length, new Set(streams).size]).toEqual([ROWS, ROWS]);
    const types: string[] = [];
    for await (const { type } of second.app.get<EventStore>(EVENT_STORE).readAll({ filter: { streamPrefixes: ['Import-'] } })) types.push(type);
    expect([types.filter((type) => type === 'ImportStarted').length, types.at(-1)]).toEqual([1, 'ImportCompleted']);
    await second.stop();
  });
});
