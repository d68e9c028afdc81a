import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ClockMark } from '@app/engine';
import { startServer, type RunningServer } from './start-server.js';
import { untilAnswer } from './until.js';

const MINUTE = 60_000;

let dataDirectory: string;
beforeEach(async () => { dataDirectory = await mkdtemp(join(tmpdir(), 'clock-')); });
afterEach(() => rm(dataDirectory, { recursive: true }));

const file = (): string => join(dataDirectory, 'clock.json');
const lived = async (): Promise<ClockMark> => {
  const server = await startServer({ dataDirectory });
  await server.stop();
  return JSON.parse(await readFile(file(), 'utf8')) as ClockMark;
};
const standingOf = async (server: RunningServer, standing: string) => {
  const operator = await server.signIn('operator');
  return (await untilAnswer(({ body }) => body.standing === standing, () => operator.get('/v1/operations/reminders'))).body;
};

describe('a server that begins again', () => {
  it('goes on where its clock went on as the machine did', async () => {
    await lived();
    const server = await startServer({ dataDirectory });
    expect(await standingOf(server, 'on-duty')).not.toHaveProperty('jump');
    await server.stop();
  }, 60_000);

  it.each([['ahead by eight days', 8 * 24 * 60], ['back by two hours', -120]])('pauses the reminders where its clock was meanwhile set %s, until an operator has looked', async (_, minutes) => {
    const mark = await lived();
    await writeFile(file(), JSON.stringify({ ...mark, wall: mark.wall - minutes * MINUTE }));
    const server = await startServer({ dataDirectory });
    const { jump } = await standingOf(server, 'clock-jumped');
    expect(Math.abs(jump.seconds - minutes * 60)).toBeLessThan(2);
    const { status } = await (await server.signIn('operator')).request('POST', '/v1/operations/reminders/release', { body: {} });
    expect(status).toBe(200);
    await standingOf(server, 'on-duty');
    await server.stop();
  }, 60_000);
});
