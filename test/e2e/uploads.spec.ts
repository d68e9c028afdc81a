import { request } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { embeddedStore } from '@app/engine';
import type { Client } from './client.js';
import { designated, MATARAM, MORNING } from './places.js';
import { addressOfFile, sampleFile, sendFile, takeFile } from './send-file.js';
import { startServer, type RunningServer } from './start-server.js';

const A_DAY = 10_000;
const NEXT_MORNING = '2021-03-09T01:00:00Z';
const UNTIL_MIDNIGHT_S = 16 * 60 * 60;

let directory: string;
let server: RunningServer;
let field: Client;
let here: string;
let there: string;

const start = async (now: string): Promise<void> => {
  server = await startServer({ now, dataDirectory: directory, eventStore: embeddedStore(directory), filesBytesPerDay: A_DAY, largestFileBytes: A_DAY });
  field = await server.signIn('fasilitator', { regions: ['52'] });
};
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'uploads-'));
  await start(MORNING);
  const centre = await server.signIn('pengawas-pusat');
  here = await designated(centre, MATARAM[0]);
  there = await designated(centre, MATARAM[1]);
}, 90_000);
afterAll(async () => {
  await server.stop();
  await rm(directory, { recursive: true, force: true });
});

const photo = (name: string, bytes: number) => sampleFile(name, 'image/png', name.padEnd(bytes, '.'));
const first = photo('pertama', 6_000);
const second = photo('kedua', 6_000);

/** Only the headers: an answer to them cannot have waited for the body. */
const announce = (path: string, bytes: number): Promise<number | undefined> => new Promise((resolve, reject) => {
  const sent = request(`${server.url}${path}`, { method: 'PUT', headers: { ...field.headers, 'content-type': 'image/png', 'content-length': bytes } }, (answer) => { resolve(answer.statusCode); sent.destroy(); });
  sent.once('error', reject).flushHeaders();
});

describe('what one account uploads in a day', () => {
  it('is bounded; what is too much is told when it may come, and nothing of it is kept', async () => {
    expect((await sendFile(field, here, first)).status).toBe(200);
    const { status, headers, body } = await sendFile(field, here, second);
    expect([status, headers.get('retry-after')]).toEqual([429, String(UNTIL_MIDNIGHT_S)]);
    expect(body).toMatchObject({ code: 'files.exceeded', mostBytesPerDay: A_DAY, mostFilesPerDay: 2_000, sentence: { id: expect.stringContaining('besok'), en: expect.stringContaining('tomorrow') } });
    expect((await takeFile(field, here, second)).status).toBe(404);
  });

  it('is refused before it comes, where it says how much it is', async () => {
    expect(await announce(addressOfFile(here, second), second.bytes)).toBe(429);
  });

  it('is not spent by what is there already, nor by what is refused for another reason', async () => {
    expect((await sendFile(field, here, first)).status).toBe(200);
    expect((await sendFile(field, here, photo('ketiga', 3_000), { hash: 'ab'.repeat(32) })).body.code).toBe('file.differs');
    expect((await sendFile(field, here, photo('keempat', 3_000))).status).toBe(200);
  });

  it('is each account\'s own, also for a file that others have sent for another location', async () => {
    const other = await server.signIn('fasilitator', { regions: ['52'], account: 'fasilitator-b' });
    expect([(await sendFile(field, there, first)).status, (await sendFile(other, there, first)).status]).toEqual([429, 200]);
  });

  it('is still spent when the server starts anew, and no longer on the next day', async () => {
    await server.stop();
    await start(MORNING);
    expect((await sendFile(field, here, second)).body.code).toBe('files.exceeded');
    await server.stop();
    await start(NEXT_MORNING);
    expect((await sendFile(field, here, second)).status).toBe(200);
  }, 90_000);
});
