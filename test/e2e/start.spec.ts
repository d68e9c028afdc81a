import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Body } from './client.js';
import { startServer } from './start-server.js';
import { endStoreIn } from './test-store.js';
import { endTimersIn } from './test-timers.js';
import { untilAnswer } from './until.js';

const SAMPLE = 13; // locations
let dataDirectory: string;

jest.setTimeout(60_000);
beforeAll(async () => { dataDirectory = await mkdtemp(join(tmpdir(), 'tahapan-start-')); });
afterAll(async () => {
  await endStoreIn(dataDirectory);
  await endTimersIn(dataDirectory);
  await rm(dataDirectory, { recursive: true, force: true });
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
