// in-zone.ts <locations> <seed> [planted]      with TZ set: lives a year there and prints what it came to.
import { createHash } from 'node:crypto';
import type { ReadStore } from '@app/engine';
import type { ChasedCourse } from '@app/read-models';
import { openCountry, type Veil } from '../year/country.js';
import { judge } from '../year/judge.js';
import { liveThrough } from '../year/lived.js';

const [size = '0', seed = '0', planted] = process.argv.slice(2);

/** Days as the clocks of this machine would show them. */
const localDay = (on: string): string => {
  const at = new Date(`${on}T23:00:00Z`);
  return [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
};
const byLocalDays: Veil = (readStore) => ({
  query: ((query: Parameters<ReadStore['query']>[0]) => readStore.query(query).map((row) => {
    const { location } = row as ChasedCourse;
    if (typeof row !== 'object' || location?.deadlines === undefined) return row;
    const stages = Object.entries(location.deadlines.stages).map(([stage, deadline]) => [stage, { ...deadline, dueOn: localDay(deadline.dueOn) }]);
    return { ...row, location: { ...location, deadlines: { ...location.deadlines, stages: Object.fromEntries(stages) as unknown } } };
  })) as ReadStore['query'],
});

const country = await openCountry(Number(size), planted === undefined ? undefined : byLocalDays);
const { days } = await liveThrough(country, { size: Number(size), seed: Number(seed), say: () => undefined });
const lines: string[] = [];
for await (const { stream, revision, type, data, metadata } of country.store.readAll()) {
  const { recordedAt, occurredAt } = metadata as { readonly recordedAt: string; readonly occurredAt: string };
  lines.push(JSON.stringify([stream, revision, type, data, recordedAt, occurredAt]));
}
const { expected, missing, groundless } = await judge(country.store, Number(size), days);
await country.close();
process.stdout.write(JSON.stringify({
  zone: process.env['TZ'], offsetMinutes: -new Date(2021, 6, 1).getTimezoneOffset(), events: lines.length, expected, wrong: missing.length + groundless.length,
  hash: createHash('sha256').update(lines.sort().join('\n')).digest('hex'),
}));
