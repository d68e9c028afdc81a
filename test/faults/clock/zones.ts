import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

export type ZoneYear = { readonly zone: string; readonly offsetMinutes: number; readonly events: number; readonly expected: number; readonly wrong: number; readonly hash: string };

/** Greenwich, two of Indonesia's three, and one that lies a day behind and has a summer time. */
export const ZONES = ['UTC', 'Asia/Jakarta', 'Asia/Jayapura', 'America/Los_Angeles'] as const;

/** Of them, the first to see a day and the last. */
export const FARTHEST = ['Asia/Jayapura', 'America/Los_Angeles'] as const;

const AT_ONCE = 2;
const FROM_SOURCE = fileURLToPath(new URL('../../../apps/launch/from-source/register.mjs', import.meta.url));
const IN_ZONE = fileURLToPath(new URL('in-zone.ts', import.meta.url));

const liveIn = async (zone: string, size: number, seed: number, planted: boolean): Promise<ZoneYear> => {
  const env = { PATH: process.env['PATH'] ?? '', TMPDIR: process.env['TMPDIR'] ?? '/tmp', TZ: zone };
  const child = spawn(process.execPath, ['--import', FROM_SOURCE, IN_ZONE, String(size), String(seed), ...(planted ? ['planted'] : [])], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const [told, [code]] = await Promise.all([text(child.stdout), once(child, 'close') as Promise<[number | null]>]);
  if (code !== 0) throw new Error(`the year in ${zone} ended with ${code}`);
  return JSON.parse(told) as ZoneYear;
};

/** The same year in processes that stand in different time zones. */
export const liveInZones = async (zones: readonly string[], size: number, seed: number, planted = false): Promise<readonly ZoneYear[]> => {
  const years: ZoneYear[] = [];
  for (let at = 0; at < zones.length; at += AT_ONCE) {
    years.push(...await Promise.all(zones.slice(at, at + AT_ONCE).map((zone) => liveIn(zone, size, seed, planted))));
  }
  return years;
};
