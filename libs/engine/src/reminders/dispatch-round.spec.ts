import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { all } from '@app/testing';
import type { ChaseBench } from './chase-bench.fixture.js';
import { contact, openRoundBench, type RoundBench } from './round-bench.fixture.js';

let office: RoundBench;
let bench: ChaseBench;

beforeEach(async () => {
  office = await openRoundBench();
  ({ bench } = office);
});
afterEach(() => bench.close());

const goes = (on: string, hour?: number) => office.goes(on, hour);
const inOrder = () => office.inOrder();
const status = () => office.status();

describe('a round of letters', () => {
  it('puts everything of a day into one digest for each recipient, and records it with every reminder', async () => {
    await bench.designate('1001');
    await bench.designate('1002');
    expect(await goes('2021-01-13')).toEqual({ pending: 2, delivered: 4, failed: 0 });
    expect(inOrder()).toEqual([
      { to: 'fasilitator-52.71', kind: 'digest', reminders: ['1001 VISIT.v1.H-3', '1002 VISIT.v1.H-3'] },
      { to: 'korkot-52.71', kind: 'digest', reminders: ['1001 VISIT.v1.H-3', '1002 VISIT.v1.H-3'] },
    ]);
    expect(status()).toEqual(['VISIT.v1.H-3 delivered 0', 'VISIT.v1.H-3 delivered 0']);
    expect(await goes('2021-01-13', 9)).toEqual({ pending: 0, delivered: 0, failed: 0 });
    expect(office.posts).toHaveLength(2);
  });

  it('sends nothing at night, and the morning letter in the morning', async () => {
    await bench.designate('1001');
    await bench.at('2021-01-13', 21);
    await office.round.run();
    expect(inOrder()).toEqual([]);
    await goes('2021-01-14', 7);
    expect(office.posts).toHaveLength(2);
  });

  it('sends an urgent one by itself, and its copies with the digest', async () => {
    await bench.designate('1001');
    await goes('2021-01-13');
    office.posts = [];
    await goes('2021-01-19');
    expect(inOrder()).toEqual([
      { to: 'fasilitator-52.71', kind: 'digest', reminders: ['1001 VISIT.v1.H+1'] },
      { to: 'korkot-52.71', kind: 'immediate', reminders: ['1001 VISIT.v1.H+1'] },
    ]);
  });

  it('keeps it as an incident that nobody holds a role, and tells the others', async () => {
    await bench.designate('1001');
    await goes('2021-01-21');
    expect(status()).toEqual(['VISIT.v1.H-3 delivered 0', 'VISIT.v1.H+1 delivered 0', 'VISIT.v1.H+3 failed 1']);
    expect((await bench.chased('kunjungan-2021-52.71.03.1001')).at(-5)).toMatchObject({ type: 'ReminderFailed', data: { recipient: 'role:ppk', error: 'no-recipient', final: true } });
  });

  it('tries a failed letter again under the same id, and calls it delivered then', async () => {
    await bench.designate('1001');
    office.answer = { kind: 'failed', code: 'mail.away', permanent: false };
    expect(await goes('2021-01-13')).toMatchObject({ delivered: 0, failed: 2 });
    expect(status()).toEqual(['VISIT.v1.H-3 issued 0']);
    office.answer = { kind: 'sent' };
    await goes('2021-01-13', 9);
    expect(status()).toEqual(['VISIT.v1.H-3 delivered 0']);
  });

  it('gives up on a letter that is refused for good', async () => {
    await bench.designate('1001');
    office.answer = { kind: 'failed', code: 'mail.refused', permanent: true };
    await goes('2021-01-13');
    expect(status()).toEqual(['VISIT.v1.H-3 failed 2']);
  });

  it('says nothing of a deadline that moved between the look and the letter', async () => {
    const id = await bench.designate('1001');
    await bench.at('2021-01-13');
    await bench.run(id, { type: 'StartStage', data: { stage: 'VISIT' } }, 'fasilitator');
    await bench.run(id, { type: 'CompleteStage', data: { stage: 'VISIT' } }, 'fasilitator');
    await office.round.run(); // the tables do not show it yet
    await bench.shown();
    expect(inOrder()).toEqual([]);
    expect(status()).toEqual(['VISIT.v1.H-3 withdrawn 0']);
  });

  it('says nothing more of a stage that was completed when only some of its people had been told', async () => {
    const id = await bench.designate('1001');
    await goes('2021-01-13');
    office.away = 'fasilitator-52.71';
    await goes('2021-01-19');
    expect(status()).toEqual(['VISIT.v1.H-3 delivered 0', 'VISIT.v1.H+1 issued 0']);
    office.away = undefined;
    office.posts = [];
    await bench.run(id, { type: 'StartStage', data: { stage: 'VISIT' } }, 'fasilitator');
    await bench.run(id, { type: 'CompleteStage', data: { stage: 'VISIT' } }, 'fasilitator');
    await goes('2021-01-19', 10);
    expect(office.posts).toEqual([]);
    expect(status()).toEqual(['VISIT.v1.H-3 delivered 0', 'VISIT.v1.H+1 withdrawn 0']);
  });

  it('goes on with the second recipient where the first was told before the lights went out', async () => {
    const id = await bench.designate('1001');
    await bench.at('2021-01-13');
    const executed = bench.bus.execute.bind(bench.bus);
    let recorded = 0;
    bench.bus.execute = ((command: { readonly command: { readonly type: string } }) => {
      if (command.command.type === 'RecordDelivery' && (recorded += 1) > 1) return Promise.reject(new Error('power'));
      return executed(command as never);
    }) as typeof bench.bus.execute;
    await office.round.run();
    bench.bus.execute = executed;
    await bench.shown();
    expect(status()).toEqual(['VISIT.v1.H-3 issued 0']);
    await goes('2021-01-13', 9);
    expect(status()).toEqual(['VISIT.v1.H-3 delivered 0']);
    expect(office.posts).toHaveLength(2);
    expect((await bench.chased(id)).filter(({ type }) => type === 'ReminderDelivered')).toHaveLength(2);
  });

  it('leaves to the next digest what comes up after the one of the day, also where that one was refused', async () => {
    const first = await bench.designate('1001');
    office.answer = { kind: 'failed', code: 'mail.refused', permanent: true };
    await goes('2021-01-13', 7);
    const [issued] = await all(bench.store.readStream(`Chase-${first}`));
    await bench.store.append(`Chase-${await bench.designate('1002')}`, 'no_stream', [{ ...issued!, id: randomUUID() }]);
    office.answer = { kind: 'sent' };
    office.posts = [];
    expect(await goes('2021-01-13', 9)).toEqual({ pending: 1, delivered: 0, failed: 0 });
    expect(office.posts).toEqual([]);
    await goes('2021-01-14', 8);
    expect(inOrder()).toEqual(['fasilitator-52.71', 'korkot-52.71'].map((to) => ({ to, kind: 'digest', reminders: ['1002 VISIT.v1.H-3'] })));
    expect(status()).toEqual(['VISIT.v1.H-3 failed 2', 'VISIT.v1.H-3 delivered 0']);
  });

  it('asks nothing of anybody for a letter whose time has not come', async () => {
    await bench.designate('1001');
    office.answer = { kind: 'failed', code: 'mail.away', permanent: false };
    await goes('2021-01-13', 7);
    const executed = jest.spyOn(bench.bus, 'execute');
    await office.round.run();
    expect(executed).not.toHaveBeenCalled();
  });

  it('sends nothing when the tables are built anew', async () => {
    await bench.designate('1001');
    await goes('2021-01-13');
    for (const table of bench.projector.tables) await bench.projector.rebuild({ table });
    expect(await goes('2021-01-13', 10)).toEqual({ pending: 0, delivered: 0, failed: 0 });
    expect(office.posts).toHaveLength(2);
  });

  it('writes at the hour of the office, wherever the place lies', async () => {
    await bench.contacts([{ ...contact('ppk', ''), contact: 'ppk-nasional' }]);
    await bench.designate('1001');
    const told = () => office.posts.filter(({ to }) => to === 'ppk-nasional');
    await goes('2021-01-21', 7); // six in Jakarta
    expect(told()).toEqual([]);
    await goes('2021-01-21', 8);
    expect(told()).toEqual([{ to: 'ppk-nasional', kind: 'immediate', reminders: ['1001 VISIT.v1.H+3'] }]);
  });
});
