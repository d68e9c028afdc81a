import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startProcess, type ServerProcess } from './server-process.js';

const LIMIT_MS = 120_000;
const BEAT_MS = 200;

let data: string;
let running: ServerProcess[];
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'one-host-'));
  running = [];
});
afterEach(async () => {
  for (const server of running) await server.kill();
  rmSync(data, { recursive: true });
});

const start = async (): Promise<ServerProcess> => {
  const server = await startProcess(data);
  running.push(server);
  return server;
};

/** What a server on another computer does to a data directory on a share. */
const otherHostAtWork = (): { readonly stop: () => void } => {
  const mark = join(data, 'journal.host');
  writeFileSync(mark, JSON.stringify({ id: 'another-boot', name: 'another-computer' }));
  const timer = setInterval(() => { utimesSync(mark, new Date(), new Date()); }, BEAT_MS);
  return { stop: () => { clearInterval(timer); } };
};

describe('one journal', () => {
  it('serves two processes of one computer, and none of another one while that is at work (78)', async () => {
    await start();
    expect(await (await start()).stop()).toBe(0);
    await running[0]?.kill();

    const other = otherHostAtWork();
    await expect(start().finally(other.stop)).rejects.toThrow(/ended with 78[^]*komputer lain \(another-computer\)[^]*another computer \(another-computer\)/);
  }, LIMIT_MS);
});
