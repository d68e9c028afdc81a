import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from '@jest/globals';
import { after, all, fileNamed, inWorkingDays, rungOf, targetOf } from '@app/testing';
import { BY_ITSELF } from '../commands/by-itself.js';
import { RunLocation } from '../commands/location.handler.js';
import { day, openChaseBench, type ChaseBench } from './chase-bench.fixture.js';

const LADDER = [rungOf('H-3', -3), rungOf('H-0', 0), rungOf('H+1', 1, { to: ['korkot'], tone: 'red', delivery: 'immediate' }), rungOf('H+3', 3, { to: ['ppk'], tone: 'red', delivery: 'immediate' })];
const TARGETS = [targetOf('VISIT', after('MEETING', inWorkingDays(10))), targetOf('REPORT', after('VISIT', inWorkingDays(5)))];

let bench: ChaseBench;
afterEach(() => bench.close());
const open = async (): Promise<string> => {
  bench = await openChaseBench({ ladder: LADDER, targets: TARGETS });
  return bench.designate('1001'); // due on 2021-01-18
};

describe('the sweep', () => {
  it('issues every rung on its day, once, and arms the next', async () => {
    const id = await open();
    expect(await bench.at('2021-01-12')).toMatchObject({ issued: 0, expected: 1, armed: 0, healed: 1 });
    expect(await bench.at('2021-01-13', 6, 59)).toMatchObject({ issued: 0, armed: 1, healed: 0 });
    expect(bench.timers.due(bench.clock.now())).toEqual([]);
    expect(await bench.at('2021-01-13', 7)).toMatchObject({ issued: 1 });
    expect(await bench.at('2021-01-13', 7, 1)).toMatchObject({ issued: 0, failed: 0 });
    for (const on of ['2021-01-18', '2021-01-19', '2021-01-21', '2021-02-10']) await bench.at(on);
    expect(await bench.issued(id)).toEqual(['VISIT.v1.H-3 2021-01-13', 'VISIT.v1.H-0 2021-01-18', 'VISIT.v1.H+1 2021-01-19', 'VISIT.v1.H+3 2021-01-21']);
  });

  it('records once that a deadline was missed', async () => {
    await open();
    expect(await bench.at('2021-01-18', 23, 59)).toMatchObject({ missed: 0 });
    expect(await bench.at('2021-01-19', 0)).toMatchObject({ missed: 1 });
    expect(await bench.at('2021-01-19', 0, 1)).toMatchObject({ missed: 0, failed: 0 });
  });

  it('does for one location what its timer wakes it for', async () => {
    const id = await open();
    await bench.at('2021-01-12');
    bench.clock.moveTo((await bench.timers.armed()[Symbol.asyncIterator]().next()).value!.dueAt);
    expect(bench.timers.due(bench.clock.now()).map(({ key }) => key)).toEqual([id]);
    expect(await bench.sweep.look(id)).toMatchObject({ issued: 1, expected: 1, healed: 1 });
    expect(await bench.sweep.look('kunjungan-2021-52.71.03.1999')).toMatchObject({ issued: 0, expected: 0 });
  });

  it('arms again what a store of timers has lost, and says nothing is armed where it is away', async () => {
    await open();
    await bench.at('2021-01-12');
    bench.timers.forget();
    expect(await bench.at('2021-01-12', 9)).toMatchObject({ expected: 1, armed: 0, healed: 1 });
    bench.timers.answers = false;
    expect(await bench.at('2021-01-12', 10)).toMatchObject({ expected: 1, armed: 0, healed: 0 });
  });

  it('catches up after days of silence', async () => {
    const id = await open();
    expect(await bench.at('2021-01-20')).toMatchObject({ issued: 3, missed: 1 });
    expect((await bench.issued(id)).map((line) => line.split(' ')[0])).toEqual(['VISIT.v1.H-3', 'VISIT.v1.H-0', 'VISIT.v1.H+1']);
  });

  it('is silent about a stage that is completed, and begins with the next', async () => {
    const id = await open();
    await bench.run(id, { type: 'StartStage', data: { stage: 'VISIT' } }, 'fasilitator');
    await bench.run(id, { type: 'CompleteStage', data: { stage: 'VISIT' } }, 'fasilitator'); // on 2021-01-04: REPORT is due on 2021-01-11
    for (const on of ['2021-01-06', '2021-01-11', '2021-01-13', '2021-01-18']) await bench.at(on);
    expect(await bench.issued(id)).toEqual(['REPORT.v2.H-3 2021-01-06', 'REPORT.v2.H-0 2021-01-11', 'REPORT.v2.H+1 2021-01-13', 'REPORT.v2.H+3 2021-01-18']);
  });

  it('takes back what waits to be sent once the schedule gives another day, and chases that one', async () => {
    const id = await open();
    await bench.at('2021-01-13');
    await bench.publish({ targets: [targetOf('VISIT', after('MEETING', inWorkingDays(20))), TARGETS[1]!], overrides: [], ladder: LADDER }, 2);
    await bench.bus.execute(new RunLocation(id, { type: 'RescheduleTargets', data: { revision: 1, calendarVersion: 0 } }, { ...BY_ITSELF, commandId: 'reschedule-1' }));
    expect(await bench.at('2021-01-18')).toMatchObject({ withdrawn: 1, issued: 0 });
    expect(await bench.at('2021-01-27')).toMatchObject({ issued: 1 });
    expect((await bench.chased(id)).map(({ type }) => type)).toEqual(['ReminderIssued', 'ReminderWithdrawn', 'ReminderIssued']);
  });

  it('says again after a pause that moves no day what was taken back unsent, and once', async () => {
    const id = await open();
    await bench.at('2021-01-13'); // H-3; and on the 19th, when the day is over:
    await bench.at('2021-01-19');
    await bench.run(id, { type: 'Suspend', data: { reasonClass: 'bencana', reason: 'Banjir', from: day('2021-01-19'), until: day('2021-01-25'), files: [fileNamed('surat.pdf')] } }, 'ppk');
    expect(await bench.at('2021-01-19', 9)).toMatchObject({ withdrawn: 3 });
    bench.moveTo('2021-01-20', 6);
    await bench.run(id, { type: 'Resume', data: { on: day('2021-01-20'), reason: 'Surut' } }, 'ppk');
    expect(await bench.at('2021-01-20')).toMatchObject({ issued: 1, failed: 0 });
    expect(await bench.at('2021-01-20', 9)).toMatchObject({ issued: 0, failed: 0 });
    expect((await bench.issued(id)).slice(-1)).toEqual(['VISIT.v1.H+1 2021-01-20']);
  });

  it('goes on with all others where the law of a location cannot be read', async () => {
    const id = await open();
    const ofNextYear = (text: string): string => text.replaceAll('kunjungan-2021', 'kunjungan-2022').replace('"fiscalYear":2021', '"fiscalYear":2022');
    const life = await all(bench.store.readStream(`Location-${id}`));
    await bench.store.append(ofNextYear(`Location-${id}`), 'no_stream', life.map((event) => ({ ...event, id: randomUUID(), data: JSON.parse(ofNextYear(JSON.stringify(event.data))) })));
    await bench.store.append('Schedule-kunjungan-2022', 'no_stream', [{ id: randomUUID(), type: 'FromTheFuture', data: {}, metadata: life[0]!.metadata }]);
    expect(await bench.at('2021-01-13')).toMatchObject({ issued: 1, failed: 1 });
    expect(await bench.issued(id)).toEqual(['VISIT.v1.H-3 2021-01-13']);
  });

  it('has a promise broken, and tells the next people up', async () => {
    const id = await open();
    await bench.at('2021-01-13');
    await bench.answer(id, { type: 'AcknowledgeReminder', data: { stage: 'VISIT', promisedOn: day('2021-01-20') } });
    expect(await bench.at('2021-01-19')).toMatchObject({ issued: 0 });
    expect(await bench.at('2021-01-21')).toMatchObject({ issued: 2, brokenPromises: 1 });
    expect(await bench.issued(id)).toEqual(['VISIT.v1.H-3 2021-01-13', 'VISIT.v1.JANJI-2021-01-20 2021-01-21', 'VISIT.v1.H+3 2021-01-21']);
  });
});
