import { randomUUID } from 'node:crypto';
import { afterEach, expect, it } from '@jest/globals';
import { after, all, eventually, inWorkingDays, metadataAt, rungOf, targetOf } from '@app/testing';
import { CalendarShelf } from '../calendar/calendar-shelf.js';
import { openChaseBench, type ChaseBench } from '../reminders/chase-bench.fixture.js';
import { ConcludeRevision } from './conclude-revision.js';
import { RevisionKeeper } from './revision-keeper.js';
import { ScheduleShelf } from './schedule-shelf.js';

let bench: ChaseBench;
let keeper: RevisionKeeper;
afterEach(async () => {
  await keeper.stop();
  await bench.close();
});

it('has a revision taken over also where another schedule cannot be read', async () => {
  const ladder = [rungOf('H-0', 0)];
  bench = await openChaseBench({ ladder });
  await bench.store.append('Schedule-asing-2021', 'no_stream', [{ id: randomUUID(), type: 'FromTheFuture', data: {}, metadata: metadataAt(bench.clock.now()) }]);
  const id = await bench.designate('1001');
  await bench.publish({ targets: [targetOf('VISIT', after('MEETING', inWorkingDays(10)))], overrides: [], ladder }, 1);
  const { store, readStore, projector, bus, app } = bench;
  keeper = new RevisionKeeper({ store, readStore, projector, bus, schedules: app.get(ScheduleShelf), calendars: app.get(CalendarShelf), conclude: app.get(ConcludeRevision) });
  keeper.start();
  await eventually(async () => (await all(store.readStream('Schedule-kunjungan-2021'))).at(-1)?.type === 'RevisionConcluded', 'the revision is concluded');
  expect((await all(store.readStream(`Location-${id}`))).at(-1)?.type).toBe('TargetsRescheduled');
});
