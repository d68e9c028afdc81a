import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CommandBus } from '@nestjs/cqrs';
import { SqliteLeases } from '@app/adapters/sqlite';
import { bilingual } from '@app/kernel';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { after, all, eventually, inWorkingDays, metadataAt, rungOf, targetOf } from '@app/testing';
import { CalendarShelf } from '../calendar/calendar-shelf.js';
import { publishDaysOff } from '../calendar/publish-days-off.js';
import { RunLocation } from '../commands/location.handler.js';
import { day, openChaseBench, type ChaseBench } from '../reminders/chase-bench.fixture.js';
import { ConcludeRevision } from './conclude-revision.js';
import { RevisionKeeper } from './revision-keeper.js';
import { CENTRE } from './scheduled-country.fixture.js';
import { ScheduleShelf } from './schedule-shelf.js';

type Worker = { readonly keeper: RevisionKeeper; /** How many locations it has asked to take something over. */ asked: number; stop(): Promise<void> };

const LADDER = [rungOf('H-0', 0)];
const SCHEDULE = 'Schedule-kunjungan-2021';
const targetsIn = (days: number) => [targetOf('VISIT', after('MEETING', inWorkingDays(days)))];

let bench: ChaseBench;
let directory: string;
let workers: Worker[];
beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'keeper-'));
  workers = [];
  bench = await openChaseBench({ ladder: LADDER });
});
afterEach(async () => {
  for (const worker of workers) await worker.stop();
  await bench.close();
  rmSync(directory, { recursive: true });
});

/** A process of its own, as far as leases can tell. */
const worker = (): Worker => {
  const { store, readStore, projector, bus, app } = bench;
  const leases = new SqliteLeases({ file: join(directory, 'timers.db') });
  const counting = { execute: (command: Parameters<CommandBus['execute']>[0]) => {
    if (command instanceof RunLocation) one.asked += 1;
    return bus.execute(command);
  } } as CommandBus;
  const keeper = new RevisionKeeper({ store, readStore, projector, bus: counting, leases, schedules: app.get(ScheduleShelf), calendars: app.get(CalendarShelf), conclude: app.get(ConcludeRevision) });
  let left: Promise<void> | undefined;
  const one: Worker = { keeper, asked: 0, stop: () => (left ??= keeper.stop().then(() => leases.close())) };
  workers.push(one);
  keeper.start();
  return one;
};
const events = async (stream: string) => (await all(bench.store.readStream(stream))).map(({ type, data }) => ({ type, data }));
const concluded = async () => (await events(SCHEDULE)).filter(({ type }) => type === 'RevisionConcluded').map(({ data }) => data);
const untilConcluded = (times: number) => eventually(async () => (await concluded()).length === times, `concluded ${times} times`, 30_000);
const published = (days: number, draft: number) => bench.publish({ targets: targetsIn(days), overrides: [], ladder: LADDER }, draft);
const daysOff = (year: number, ...dates: readonly string[]) => publishDaysOff(bench.bus, {
  year, decree: `SKB ${year}`, publishedOn: day('2020-12-01'), source: 'A', clause: 'Contoh',
  days: dates.map((date) => ({ date: day(date), name: bilingual('Libur', 'Day off'), kind: 'libur-nasional' })),
}, CENTRE);

it('has a revision taken over also where another schedule cannot be read', async () => {
  await bench.store.append('Schedule-asing-2021', 'no_stream', [{ id: randomUUID(), type: 'FromTheFuture', data: {}, metadata: metadataAt(bench.clock.now()) }]);
  const id = await bench.designate('1001');
  await published(10, 1);
  worker();
  await untilConcluded(1);
  expect((await events(`Location-${id}`)).at(-1)?.type).toBe('TargetsRescheduled');
});

it('has a new calendar taken over as a revision is, where it speaks of the year', async () => {
  const id = await bench.designate('1001');
  await published(10, 1);
  worker();
  await untilConcluded(1);
  const before = await events(`Location-${id}`);
  await daysOff(2025, '2025-01-06');
  await daysOff(2021, '2021-01-06');
  await untilConcluded(2);
  expect(await concluded()).toEqual([{ revision: 0, calendarVersion: 0, locations: 1, rescheduled: 1 }, { revision: 0, calendarVersion: 2, locations: 1, rescheduled: 1 }]);
  expect((await events(`Location-${id}`)).slice(before.length)).toMatchObject([{ type: 'TargetsRescheduled', data: { revision: 0, calendarVersion: 2 } }]);
});

it('is done by one process, and by another as soon as that one leaves', async () => {
  await bench.designate('1001');
  const first = worker();
  await published(10, 1);
  await untilConcluded(1);
  const second = worker();
  await published(12, 2);
  await untilConcluded(2);
  expect([first.asked > 0, second.asked]).toEqual([true, 0]);
  await first.stop();
  const asked = first.asked;
  await published(14, 3);
  await untilConcluded(3);
  expect([first.asked, second.asked > 0]).toEqual([asked, true]);
});
