import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo, Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import express from 'express';
import { packedAssets } from './packed-assets.js';

const SCRIPT = 'export const words = ["satu", "dua"];\n'.repeat(500);
let folder: string;
let server: Server;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'assets-'));
  writeFileSync(join(folder, 'main-1a2b.js'), SCRIPT);
  writeFileSync(join(folder, 'photo.png'), 'not packed');
  const app = express().use('/assets', packedAssets(folder, 'immutable'), express.static(folder));
  server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

const ask = (name: string, encoding: string): Promise<Response> =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/assets/${name}`, { headers: { 'accept-encoding': encoding, connection: 'close' } });

describe('a file of the pages', () => {
  it('comes packed to whoever can unpack it, and is the same file', async () => {
    const answer = await ask('main-1a2b.js', 'gzip, br');
    expect(Object.fromEntries(['content-encoding', 'cache-control', 'vary', 'content-type'].map((name) => [name, answer.headers.get(name)])))
      .toEqual({ 'content-encoding': 'gzip', 'cache-control': 'immutable', 'vary': 'accept-encoding', 'content-type': expect.stringContaining('javascript') });
    expect(Number(answer.headers.get('content-length'))).toBeLessThan(SCRIPT.length / 10);
    expect(await answer.text()).toBe(SCRIPT);
  });

  it('comes as it is to whoever cannot', async () => {
    const answer = await ask('main-1a2b.js', 'identity');
    expect([answer.headers.get('content-encoding'), answer.headers.get('vary'), await answer.text()]).toEqual([null, 'accept-encoding', SCRIPT]);
  });

  it.each(['photo.png', '..%2fmain-1a2b.js', 'other.js'])('is left to others where it is not one of these: %s', async (name) => {
    expect((await ask(name, 'gzip')).headers.get('content-encoding')).toBeNull();
  });
});
