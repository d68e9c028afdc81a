import { statSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { runCli } from '../system/server-process.js';
import type { ReadTimes } from './reads.js';

export type YearFigures = { readonly locations: number; readonly commands: number; readonly events: number; readonly refused: number; readonly seconds: number };
export type RebuildFigures = { readonly events: number; readonly seconds: number; readonly eventsPerSecond: number };

export type MeasuredYear = ReadTimes & { readonly year: YearFigures; readonly rebuild: RebuildFigures; readonly journal: number };

type Report = Omit<YearFigures, 'locations'> & { readonly eventsByType: { readonly LocationDesignated: number } };

const figuresOf = ({ eventsByType, commands, events, refused, seconds }: Report): YearFigures =>
  ({ locations: eventsByType.LocationDesignated, commands, events, refused, seconds });

/** A national year through the one write path. */
export const simulateYear = async (dataDirectory: string, locations: number, seed: string): Promise<YearFigures> =>
  figuresOf(await runCli(dataDirectory, 'simulate', '--locations', String(locations), '--seed', seed) as Report);

/** Every read model built anew from the journal; the first time from nothing, then beside the living ones and compared. */
export const rebuildAll = async (dataDirectory: string): Promise<RebuildFigures> => {
  const started = performance.now();
  const { tables, milliseconds } = await runCli(dataDirectory, 'rebuild', 'all') as { tables: { events: number; verdict: string }[]; milliseconds: number };
  const different = tables.filter(({ verdict }) => verdict === 'different');
  if (different.length > 0) throw new Error(`a rebuild differs: ${JSON.stringify(different)}`);
  const events = Math.max(...tables.map((table) => table.events));
  return { events, seconds: (performance.now() - started) / 1_000, eventsPerSecond: events / (milliseconds / 1_000) };
};

export const bytesOf = (dataDirectory: string, file: string): number => statSync(join(dataDirectory, file)).size;
