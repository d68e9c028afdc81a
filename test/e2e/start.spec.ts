import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { EVENT_STORE, StoreUnavailableError, type EventStore } from '@app/engine';
import type { Logger } from 'pino';
import { tellSample } from '../../apps/server/src/start/demo.js';
import type { Body } from './client.js';
import { startServer } from './start-server.js';
import { endStoreIn } from './test-store.js';
import { endTimersIn } from './test-timers.js';
import { untilAnswer } from './until.js';

const SAMPLE = 13; // locations
let dataDirectory: string;
let countryDirectory: string;

jest.setTimeout(60_000);
beforeAll(async () => {
  [dataDirectory, countryDirectory] = [await mkdtemp(join(tmpdir(), 'tahapan-start-')), await mkdtemp(join(tmpdir(), 'tahapan-country-'))];
});
afterAll(async () => {
  for (const directory of [dataDirectory, countryDirectory]) {
    await endStoreIn(directory);
    await endTimersIn(directory);
    await rm(directory, { recursive: true, force: true });
  }
});

/** What the first look at the deadlines came to, and all the reminders there are then. */
const firstLook = async (now: string): Promise<{ issued: number; reminders: readonly Body[] }> => {
  const server = await startServer({ now, demo: 'mataram', dataDirectory });
  try {
    const centre = await server.signIn('pengawas-pusat');
    const { body: { lastSweep: { issued } } } = await untilAnswer(({ body }) => body.lastRound !== undefined, () => centre.get('/v1/operations/reminders'));
    const { body: { reminders } } = await untilAnswer(({ body }) => body.total >= issued, () => centre.get('/v1/reminders?limit=100'));
    return { issued, reminders };
  } finally {
    await server.stop();
  }
};

describe('a start', () => {
  it('calls to mind at once what is due of the story it has just told', async () => {
    const { issued, reminders } = await firstLook('2021-04-12T01:30:00.000Z'); // seven working days before 20 April are over
    expect(issued).toBe(2 * SAMPLE);
    expect(new Set(reminders.map(({ stage, dueOn }) => `${stage} ${dueOn}`))).toEqual(new Set(['TRANCHE_1 2021-04-20']));
  });

  it('reminds nobody of what the story has completed since', async () => {
    const { reminders } = await firstLook('2021-05-03T01:30:00.000Z'); // the first tranche came on 26 April
    expect(reminders.filter(({ stage, rung }) => stage === 'TRANCHE_1' && !['H-14', 'H-7'].includes(rung))).toEqual([]);
  });
});

describe('a start with the country', () => {
  const MAY = '2026-05-04T01:30:00.000Z'; // the year has only just something to show

  it('shows the invented year as soon as it answers, and is told nothing again by the next', async () => {
    const look = async (): Promise<Body> => {
      const server = await startServer({ now: MAY, demo: 'country', dataDirectory: countryDirectory });
      try {
        const centre = await server.signIn('pengawas-pusat');
        const { body: { total } } = await centre.get('/v1/locations?fiscalYear=2026&limit=1');
        const { body: { standing } } = await centre.get('/v1/schedules/kotaku-cfw/2026/revisions/0/progress');
        const { body: { details } } = await server.anonymous.get('/health/ready');
        return { total, standing, parked: details.readModels.parked };
      } finally {
        await server.stop();
      }
    };
    const first = await look();
    expect(first).toMatchObject({ standing: 'concluded', parked: 0 });
    expect(first.total).toBeGreaterThan(SAMPLE);
    expect(await look()).toEqual(first);
    expect(await readdir(countryDirectory)).not.toContain('country-begun');
  }, 120_000);

  it('says so from then on where the year was cut off while it was told', async () => {
    const server = await startServer({ now: MAY });
    const [store, warned, enough] = [server.app.get<EventStore>(EVENT_STORE), [] as string[], 50];
    const tell = (): Promise<void> => tellSample(server.app, 'country', { info: () => undefined, warn: (text: string) => { warned.push(text); } } as unknown as Logger);
    const append = store.append.bind(store);
    let told = 0;
    store.append = (stream, ...rest) => (stream.startsWith('Location-') && stream.includes('-2026-') && (told += 1) > enough
      ? Promise.reject(new StoreUnavailableError('away', 'not_applied')) : append(stream, ...rest));
    try {
      await expect(tell()).rejects.toThrow(StoreUnavailableError);
      store.append = append;
      await tell();
      expect(warned).toEqual([expect.stringMatching(/terputus[^]*cut off/)]);
    } finally {
      await server.stop();
    }
  }, 120_000);
});
