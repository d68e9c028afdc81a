import { describe, expect, it } from '@jest/globals';
import { exampleDefinition, published } from '@app/testing';
import {
  CALENDAR, cancelled, completed, day, due, factsAt, issuedReminder, LADDER, locationAfter, morning, outcome, resumed, started, suspended,
} from './chase.fixture.js';
import type { ChaseCommand } from './commands.js';
import type { ChaseEvent } from './events.js';

const running = locationAfter(due('RKM', 1, '2021-01-04', '2021-04-30'));
const issue = (rung: string, version = 1, stage = 'RKM'): ChaseCommand => ({ type: 'IssueReminder', data: { stage, version, rung } });
const on = (date: string, location = running, more = {}) => factsAt(morning(date), location, more);

describe('issuing a reminder', () => {
  it('says what was due, for whom, how late, what was missing and by which revision', () => {
    expect(outcome(issue('H-7'), [], on('2021-04-21', running, { missing: ['RKM'], revision: 3 }))).toEqual([{
      type: 'ReminderIssued',
      data: {
        reminder: 'RKM.v1.H-7', stage: 'RKM', version: 1, rung: 'H-7', dueOn: '2021-04-30', issuedOn: '2021-04-21', late: -7,
        to: ['fasilitator'], cc: ['korkot'], delivery: 'digest', tone: 'info', asksReason: false, missing: ['RKM'], revision: 3,
      },
    }]);
  });

  it('counts the lateness in working days', () => {
    expect(outcome(issue('H+3'), [], on('2021-05-17', running, { calendar: CALENDAR }))).toMatchObject([{ data: { late: 8 } }]);
  });

  it.each<readonly [string, ChaseCommand, readonly ChaseEvent[], Parameters<typeof factsAt>[1], string]>([
    ['it was issued before', issue('H-7'), [issuedReminder('RKM', 1, 'H-7')], running, '2021-04-21'],
    ['its hour has not come', issue('H-3'), [], running, '2021-04-26'],
    ['the deadline has moved since', issue('H-7'), [], locationAfter(due('RKM', 1, '2021-01-04', '2021-04-30'), due('RKM', 2, '2021-04-01', '2021-04-30')), '2021-04-21'],
    ['the deadline is not known yet', issue('H-7', 2), [], running, '2021-04-21'],
    ['the clock of the stage has not started', issue('H-7'), [], locationAfter(due('RKM', 1, '2021-01-04', '2021-04-30', false)), '2021-04-21'],
    ['the stage is completed', issue('H-7'), [], locationAfter(due('RKM', 1, '2021-01-04', '2021-04-30'), completed('RKM', '2021-04-20')), '2021-04-21'],
    ['the location is suspended', issue('H-7'), [], locationAfter(due('RKM', 1, '2021-01-04', '2021-04-30'), suspended('2021-04-19', '2021-05-19')), '2021-04-21'],
    ['the location has been cancelled', issue('H-7'), [], locationAfter(due('RKM', 1, '2021-01-04', '2021-04-30'), cancelled), '2021-04-21'],
    ['the location was never designated', issue('H-7'), [], { situation: 'unknown' }, '2021-04-21'],
    ['the ladder has no such rung', issue('H-99'), [], running, '2021-04-21'],
    ['it was over before the deadline was set', issue('H-7'), [], locationAfter(due('RKM', 1, '2021-04-27', '2021-04-30')), '2021-04-27'],
    ['it is snoozed', issue('H-3'), [{ type: 'RemindersSnoozed', data: { stage: 'RKM', until: day('2021-04-29'), reason: 'Rapat', by: { id: 'a', person: 'p', role: 'korkot' } } }], running, '2021-04-28'],
    ['the work is promised for a later day', issue('H+1'), [promise('2021-05-04')], running, '2021-05-04'],
  ])('says nothing where %s', (_, command, events, location, date) => expect(outcome(command, events, on(date, location))).toEqual([]));

  it('goes on after an expired pause, though nobody resumed the location', () => {
    const paused = locationAfter(due('RKM', 1, '2021-01-04', '2021-04-30'), suspended('2021-04-01', '2021-04-22'));
    expect(outcome(issue('H-7'), [], on('2021-04-21', paused))).toEqual([]);
    expect(outcome(issue('H-7'), [], on('2021-04-22', paused))).toHaveLength(1);
  });

  describe('that a pause took back while somebody waited for it', () => {
    const late = due('RKM', 1, '2021-01-04', '2021-04-30');
    const paused = locationAfter(late, suspended('2021-05-03', '2021-05-10'), resumed('2021-05-04')); // the day was over: it does not move
    const given = [issuedReminder('RKM', 1, 'H-0'), issuedReminder('RKM', 1, 'H+1'), delivered('akun-1', 'RKM.v1.H+1'), withdrawn('RKM.v1.H+1')];

    it('comes once more, as soon as the clock runs again, though the pause moved no day', () => {
      expect(outcome(issue('H+1'), given, on('2021-05-04', paused))).toMatchObject([{ data: { reminder: 'RKM.v1.H+1', issuedOn: '2021-05-04', late: 2 } }]);
      expect(outcome(issue('H+1'), [...given, issuedReminder('RKM', 1, 'H+1')], on('2021-05-04', paused))).toEqual([]);
    });

    it('stays away where a higher one has its day by then', () => {
      expect(outcome(issue('H+1'), given, on('2021-05-10', locationAfter(late, suspended('2021-05-03', '2021-05-10'))))).toEqual([]);
      expect(outcome(issue('H+3'), given, on('2021-05-10', locationAfter(late, suspended('2021-05-03', '2021-05-10'))))).toHaveLength(1);
    });

    it('goes to nobody twice', () => {
      const again: ChaseCommand = { type: 'RecordDelivery', data: { reminder: 'RKM.v1.H+1', recipient: 'akun-1', channel: 'mail', message: 'm-1', awaiting: [], outcome: { kind: 'delivered', possibleDuplicate: false } } };
      expect(outcome(again, [...given, issuedReminder('RKM', 1, 'H+1')], on('2021-05-04', paused))).toEqual([]);
    });
  });

  it('is about the newest version only, once the location goes on', () => {
    const moved = locationAfter(due('RKM', 1, '2021-01-04', '2021-04-30'), suspended('2021-04-19', '2021-05-19'), due('RKM', 2, '2021-04-19', '2021-05-30'), resumed('2021-04-22'), due('RKM', 3, '2021-04-22', '2021-05-05'));
    expect(outcome(issue('H-7', 2), [], on('2021-04-26', moved))).toEqual([]);
    expect(outcome(issue('H-7', 3), [], on('2021-04-26', moved))).toHaveLength(1);
  });
});

describe('works that lag', () => {
  const definition = published(exampleDefinition);
  const building = locationAfter(started('CONSTRUCTION', '2021-05-01'), due('CONSTRUCTION', 1, '2021-05-01', '2021-08-09'), due('HANDOVER', 1, '2021-05-01', '2021-09-30', false));
  const facts = (date: string, physical: number, more = {}) => on(date, { ...building, physical } as typeof building, { definition, ...more });
  const critical = issue('KRITIS', 1, 'CONSTRUCTION');

  it('are reported as critical once they are far behind, on a working day and once', () => {
    expect(outcome(critical, [], facts('2021-06-21', 45))).toEqual([]);
    expect(outcome(critical, [], facts('2021-06-20', 30))).toEqual([]); // a Sunday
    expect(outcome(critical, [], facts('2021-06-21', 30))).toMatchObject([{ data: { rung: 'KRITIS', to: ['pengawas-pusat'], tone: 'critical' } }]);
    expect(outcome(critical, [issuedReminder('CONSTRUCTION', 1, 'KRITIS')], facts('2021-06-21', 30))).toEqual([]);
    expect(outcome(issue('KRITIS'), [], facts('2021-06-21', 30))).toEqual([]);
  });

  it('are reported where the handover will cross the end of the year, at the stage where the location stands', () => {
    const yearEnd = issue('AKHIR-TAHUN', 1, 'CONSTRUCTION');
    expect(outcome(yearEnd, [], facts('2021-06-21', 30))).toEqual([]);
    const late = locationAfter(started('CONSTRUCTION', '2021-05-01'), due('CONSTRUCTION', 1, '2021-05-01', '2021-08-09'), due('HANDOVER', 1, '2021-05-01', '2021-12-20', false));
    expect(outcome(yearEnd, [], on('2021-06-21', { ...late, physical: 30 } as typeof late, { definition }))).toMatchObject([{ data: { rung: 'AKHIR-TAHUN' } }]);
  });
});

describe('a promise', () => {
  const breakIt = { type: 'BreakPromise', data: { stage: 'RKM', version: 1, promisedOn: day('2021-05-07') } } as const;
  const before = [issuedReminder('RKM', 1, 'H-3'), issuedReminder('RKM', 1, 'H+1', { asksReason: true }), promise('2021-05-07')];

  it('is broken on the first working day after it, and the people above every rung whose day has come hear of it', () => {
    expect(outcome(breakIt, before, on('2021-05-07'))).toEqual([]);
    expect(outcome(breakIt, before, on('2021-05-08'))).toEqual([]); // a Saturday
    expect(outcome(breakIt, before, on('2021-05-10'))).toMatchObject([ // H+3 had its day on the 5th, in silence
      { type: 'PromiseBroken', data: { promisedOn: '2021-05-07', rung: 'H+7' } },
      { type: 'ReminderIssued', data: { reminder: 'RKM.v1.JANJI-2021-05-07', rung: 'JANJI-2021-05-07', to: ['satker'], tone: 'red' } },
    ]);
  });

  it('climbs above what was issued, where that is higher than what has come', () => {
    const soon = [issuedReminder('RKM', 1, 'H+1'), promise('2021-04-27')];
    expect(outcome({ ...breakIt, data: { ...breakIt.data, promisedOn: day('2021-04-27') } }, soon, on('2021-04-28'))).toMatchObject([{ data: { rung: 'H+3' } }, { data: { to: ['ppk'] } }]);
  });

  it('is waited for while the location is suspended, and broken on the day on which its clock runs again', () => {
    const paused = locationAfter(due('RKM', 1, '2021-01-04', '2021-04-30'), suspended('2021-05-06', '2021-05-11'));
    expect(outcome(breakIt, before, on('2021-05-10', paused))).toEqual([]);
    expect(outcome(breakIt, before, on('2021-05-11', paused))).toMatchObject([{ data: { rung: 'H+14' } }, { data: { to: ['pengawas-pusat'] } }]); // H+7 comes on that day itself
  });

  it('is broken once, and climbing goes on after it', () => {
    const broken: readonly ChaseEvent[] = [...before, { type: 'PromiseBroken', data: { stage: 'RKM', version: 1, promisedOn: day('2021-05-07'), rung: 'H+3' } }, issuedReminder('RKM', 1, 'JANJI-2021-05-07')];
    expect(outcome(breakIt, broken, on('2021-05-10'))).toEqual([]);
    expect(outcome(issue('H+3'), broken, on('2021-05-11'))).toEqual([]); // its day lies within the promise
    expect(outcome(issue('H+7'), broken, on('2021-05-11'))).toHaveLength(1);
  });

  it('is told of once more where a pause took that back while somebody waited for it, and not broken twice', () => {
    const broken: ChaseEvent = { type: 'PromiseBroken', data: { stage: 'RKM', version: 1, promisedOn: day('2021-05-07'), rung: 'H+7' } };
    const given = [...before, broken, issuedReminder('RKM', 1, 'JANJI-2021-05-07'), withdrawn('RKM.v1.JANJI-2021-05-07')];
    const paused = locationAfter(due('RKM', 1, '2021-01-04', '2021-04-30'), suspended('2021-05-10', '2021-05-17'), resumed('2021-05-11'));
    expect(outcome(breakIt, given, on('2021-05-11', paused))).toMatchObject([{ type: 'ReminderIssued', data: { rung: 'JANJI-2021-05-07' } }]);
  });

  it('is kept where the stage is completed, and asked for no more where the deadline moves', () => {
    expect(outcome(breakIt, before, on('2021-05-10', locationAfter(due('RKM', 1, '2021-01-04', '2021-04-30'), completed('RKM', '2021-05-07'))))).toEqual([]);
    expect(outcome(breakIt, before, on('2021-05-10', locationAfter(due('RKM', 1, '2021-01-04', '2021-04-30'), due('RKM', 2, '2021-05-05', '2021-06-30'))))).toEqual([]);
  });

  it('reaches the top of the ladder again where there is nobody above', () => {
    expect(outcome(breakIt, [issuedReminder('RKM', 1, 'H+14'), promise('2021-05-07')], on('2021-05-10'))).toMatchObject([{ data: { rung: 'H+14' } }, { data: { to: ['pengawas-pusat'] } }]);
    expect(outcome(breakIt, before, on('2021-05-10', running, { ladder: LADDER.filter(({ trigger }) => trigger.kind !== 'due') }))).toEqual([]);
  });
});

describe('withdrawing reminders', () => {
  const withdraw: ChaseCommand = { type: 'WithdrawReminders', data: { waiting: ['RKM.v1.H-3'] } };
  const given = [issuedReminder('RKM', 1, 'H-3')];

  it.each([
    ['the stage is completed', locationAfter(due('RKM', 1, '2021-01-04', '2021-04-30'), completed('RKM', '2021-04-28')), 'completed'],
    ['the schedule moved the day', locationAfter(due('RKM', 2, '2021-04-27', '2021-06-30')), 'rescheduled'],
    ['the location is suspended', locationAfter(due('RKM', 1, '2021-01-04', '2021-04-30'), suspended('2021-04-28', '2021-05-28'), due('RKM', 2, '2021-04-28', '2021-05-30')), 'suspended'],
    ['the location has ended', locationAfter(due('RKM', 1, '2021-01-04', '2021-04-30'), cancelled), 'ended'],
  ] as const)('takes back what somebody still waits for where %s, whoever else has been told', (_, location, reason) => {
    const taken = [{ type: 'ReminderWithdrawn', data: { reminder: 'RKM.v1.H-3', reason } }];
    expect(outcome(withdraw, given, on('2021-04-28', location))).toEqual(taken);
    expect(outcome(withdraw, [...given, delivered('akun-1')], on('2021-04-28', location))).toEqual(taken);
  });

  it('leaves what still has its ground, what nobody waits for, and what was taken back before', () => {
    const moved = locationAfter(due('RKM', 2, '2021-04-27', '2021-06-30'));
    expect(outcome(withdraw, given, on('2021-04-28'))).toEqual([]);
    expect(outcome({ ...withdraw, data: { waiting: [] } }, [...given, delivered('akun-1')], on('2021-04-28', moved))).toEqual([]);
    expect(outcome(withdraw, [...given, { type: 'ReminderWithdrawn', data: { reminder: 'RKM.v1.H-3', reason: 'ended' } }], on('2021-04-28', moved))).toEqual([]);
  });
});

describe('the record of a delivery', () => {
  const record = (outcome: Extract<ChaseCommand, { type: 'RecordDelivery' }>['data']['outcome'], reminder = 'RKM.v1.H-3'): ChaseCommand =>
    ({ type: 'RecordDelivery', data: { reminder, recipient: 'akun-1', channel: 'mail', message: 'm-1', awaiting: ['akun-2'], outcome } });
  const failed = (final: boolean) => record({ kind: 'failed', error: 'mail.refused', final });
  const given = [issuedReminder('RKM', 1, 'H-3')];

  it('is made once for each recipient', () => {
    const events = outcome(record({ kind: 'delivered', possibleDuplicate: true }), given, on('2021-04-28')) as readonly ChaseEvent[];
    expect(events).toEqual([{ type: 'ReminderDelivered', data: { reminder: 'RKM.v1.H-3', recipient: 'akun-1', channel: 'mail', message: 'm-1', awaiting: ['akun-2'], possibleDuplicate: true } }]);
    expect(outcome(failed(true), [...given, ...events], on('2021-04-28'))).toEqual([]);
  });

  it('repeats no failure that may pass, and takes the delivery that follows', () => {
    const events = outcome(failed(false), given, on('2021-04-28')) as readonly ChaseEvent[];
    expect(events).toMatchObject([{ type: 'ReminderFailed', data: { error: 'mail.refused', final: false } }]);
    expect(outcome(failed(false), [...given, ...events], on('2021-04-28'))).toEqual([]);
    expect(outcome(failed(true), [...given, ...events], on('2021-04-28'))).toHaveLength(1);
    expect(outcome(record({ kind: 'delivered', possibleDuplicate: false }), [...given, ...events], on('2021-04-28'))).toHaveLength(1);
  });

  it('of what was given up tells of nothing more but that it has arrived after all', () => {
    const events = outcome(failed(true), given, on('2021-04-28')) as readonly ChaseEvent[];
    for (const again of [failed(true), failed(false)]) expect(outcome(again, [...given, ...events], on('2021-04-28'))).toEqual([]);
    expect(outcome(record({ kind: 'delivered', possibleDuplicate: false }), [...given, ...events], on('2021-04-28'))).toMatchObject([{ type: 'ReminderDelivered' }]);
  });

  it('is not made of what was never issued', () => {
    expect(outcome(record({ kind: 'delivered', possibleDuplicate: false }, 'RKM.v9.H-3'), given, on('2021-04-28'))).toEqual([]);
  });
});

function promise(promisedOn: string): ChaseEvent {
  return { type: 'ReminderAcknowledged', data: { stage: 'RKM', version: 1, promisedOn: day(promisedOn), by: { id: 'a', person: 'p', role: 'korkot' } } };
}
function withdrawn(reminder: string): ChaseEvent {
  return { type: 'ReminderWithdrawn', data: { reminder, reason: 'suspended' } };
}
function delivered(recipient: string, reminder = 'RKM.v1.H-3'): ChaseEvent {
  return { type: 'ReminderDelivered', data: { reminder, recipient, channel: 'mail', message: 'm', possibleDuplicate: false, awaiting: [] } };
}
