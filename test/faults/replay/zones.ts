import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { PlantedFold } from './planted-folds.js';
import type { ZoneReading } from './zone-reading.js';

/** Greenwich, two of Indonesia's three, and one with half an hour and a summer time. */
export const ZONES = ['UTC', 'Asia/Jakarta', 'Asia/Jayapura', 'America/St_Johns'] as const;

const AT_ONCE = 2;
const FROM_SOURCE = fileURLToPath(new URL('../../../apps/launch/from-source/register.mjs', import.meta.url));
const IN_ZONE = fileURLToPath(new URL('in-zone.ts', import.meta.url));

/** A process of its own, which never knew another zone. */
const readIn = async (zone: string, directory: string, planted: readonly PlantedFold[]): Promise<ZoneReading> => {
  const child = spawn(process.execPath, ['--import', FROM_SOURCE, IN_ZONE, directory, ...planted], { env: { PATH: process.env['PATH'] ?? '', TZ: zone }, stdio: ['ignore', 'pipe', 'inherit'] });
  const [told, [code]] = await Promise.all([text(child.stdout), once(child, 'close') as Promise<[number | null]>]);
  if (code !== 0) throw new Error(`reading in ${zone} ended with ${code}`);
  return JSON.parse(told) as ZoneReading;
};

export const readInZones = async (zones: readonly string[], directory: string, say: (line: string) => void, planted: readonly PlantedFold[] = []): Promise<readonly ZoneReading[]> => {
  const readings: ZoneReading[] = [];
  for (let at = 0; at < zones.length; at += AT_ONCE) {
    const some = zones.slice(at, at + AT_ONCE);
    readings.push(...await Promise.all(some.map((zone) => readIn(zone, directory, planted))));
    say(`read in ${some.join(' and ')}`);
  }
  return readings;
};
