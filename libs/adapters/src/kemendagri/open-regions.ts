import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Region, RegionLevel, Regions } from '@app/engine';
import { readRegionTable } from './region-table.js';

const { resolve } = createRequire(import.meta.url);

/** Widest first: a code has one dotted part per level. */
const FILES: Record<RegionLevel, string> = { province: 'provinces', regency: 'regencies', district: 'districts', village: 'villages' };
const LEVELS = Object.keys(FILES) as RegionLevel[];

/** Reads the register from the installed package: codes and names of Kemendagri, data under ODbL 1.0. */
export const openRegions = (): Regions => {
  const tables = LEVELS.map((level) => ({ level, ...readRegionTable(resolve(`idn-area-data/data/${FILES[level]}.csv`)) }));

  const find = (code: string): Region | undefined => {
    const parts = code.split('.');
    const table = tables[parts.length - 1];
    const region = table?.find(code);
    if (!table || !region) return undefined;
    const ancestors = tables.slice(0, parts.length - 1).map(
      ({ level, find }, depth) => [level, find(parts.slice(0, depth + 1).join('.'))!.name] as const,
    );
    return { ...region, level: table.level, path: Object.fromEntries([...ancestors, [table.level, region.name]]) as Region['path'] };
  };

  return {
    find,
    within: (parent, level) => tables[LEVELS.indexOf(level)]!.startingWith(parent === undefined ? '' : `${parent}.`),
    source: sourceName(),
  };
};

const sourceName = (): string => {
  const { name, version } = JSON.parse(readFileSync(resolve('idn-area-data/package.json'), 'utf8')) as { name: string; version: string };
  return `${name} ${version} (Kemendagri, ODbL 1.0)`;
};
