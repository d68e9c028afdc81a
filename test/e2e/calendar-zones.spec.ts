import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const FROM_SOURCE = fileURLToPath(new URL('../../apps/launch/from-source/register.mjs', import.meta.url));
const PROGRAM = fileURLToPath(new URL('count-in-zone.ts', import.meta.url));

type Told = { readonly offset: number; readonly counted: readonly string[]; readonly days: readonly string[] };

/** A process of its own, which never knew another zone. */
const countedIn = async (zone: string): Promise<Told> => {
  const child = spawn(process.execPath, ['--import', FROM_SOURCE, PROGRAM], { env: { PATH: process.env['PATH'] ?? '', TZ: zone }, stdio: ['ignore', 'pipe', 'inherit'] });
  const [told] = await Promise.all([text(child.stdout), once(child, 'close')]);
  return JSON.parse(told) as Told;
};

describe('working days', () => {
  it('are the same wherever the machine stands', async () => {
    const { offset, ...utc } = await countedIn('UTC');
    const { offset: eastern, ...jayapura } = await countedIn('Asia/Jayapura');
    const { offset: western, ...honolulu } = await countedIn('Pacific/Honolulu');
    expect(new Set([offset, eastern, western]).size).toBe(3);
    expect(utc.days).toEqual(['2021-08-10', '2021-08-11', '2021-08-11']);
    expect(jayapura).toEqual(utc);
    expect(honolulu).toEqual(utc);
  }, 60_000);
});
