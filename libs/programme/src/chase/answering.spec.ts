import { describe, expect, it } from '@jest/globals';
import { completed, day, due, factsAt, issuedReminder, locationAfter, morning, outcome } from './chase.fixture.js';
import type { ChaseCommand } from './commands.js';
import type { ChaseEvent } from './events.js';
import { DELAY_REASONS } from './reasons.js';

const running = locationAfter(due('RKM', 1, '2021-01-04', '2021-04-30'));
const today = factsAt(morning('2021-05-03'), running); // a Monday
const gentle = [issuedReminder('RKM', 1, 'H-3')];
const stern = [...gentle, issuedReminder('RKM', 1, 'H+1', { asksReason: true, tone: 'red' })];

const acknowledge = (promisedOn: string, more: object = {}, stage = 'RKM'): ChaseCommand => ({ type: 'AcknowledgeReminder', data: { stage, promisedOn: day(promisedOn), ...more } });
const snooze = (until: string, reason = 'Rapat koordinasi'): ChaseCommand => ({ type: 'SnoozeReminders', data: { stage: 'RKM', until: day(until), reason } });
const promised = (promisedOn: string): ChaseEvent => ({ type: 'ReminderAcknowledged', data: { stage: 'RKM', version: 1, promisedOn: day(promisedOn), by: { id: 'a', person: 'p', role: 'korkot' } } });

describe('answering a reminder', () => {
  it('keeps the promised day, and who promised', () => {
    expect(outcome(acknowledge('2021-05-07', { reason: 'cuaca', note: 'Banjir' }), stern, today)).toEqual([{
      type: 'ReminderAcknowledged',
      data: { stage: 'RKM', version: 1, promisedOn: '2021-05-07', reason: 'cuaca', note: 'Banjir', by: { id: 'akun-fasilitator', person: 'orang-1', role: 'fasilitator' } },
    }]);
  });

  it('takes the same promise twice without a second event, and an earlier day for an earlier promise', () => {
    expect(outcome(acknowledge('2021-05-07'), [...gentle, promised('2021-05-07')], today)).toEqual([]);
    expect(outcome(acknowledge('2021-05-06'), [...gentle, promised('2021-05-07')], today)).toHaveLength(1);
  });

  it('takes a new promise after a broken one', () => {
    const broken: ChaseEvent = { type: 'PromiseBroken', data: { stage: 'RKM', version: 1, promisedOn: day('2021-04-30'), rung: 'H+1' } };
    expect(outcome(acknowledge('2021-05-07'), [...gentle, promised('2021-04-30'), broken], today)).toHaveLength(1);
  });

  it.each<readonly [string, ChaseCommand, readonly ChaseEvent[], string]>([
    ['of a stage nobody was reminded of', acknowledge('2021-05-07'), [], 'reminder.none'],
    ['of a stage without a deadline', acknowledge('2021-05-07', {}, 'LPJ'), gentle, 'reminder.ground-rescheduled'],
    ['for today', acknowledge('2021-05-03'), gentle, 'answer.day-over'],
    ['for no day', acknowledge('2021-05-32'), gentle, 'answer.day-invalid'],
    ['for more than fourteen working days ahead', acknowledge('2021-05-22'), gentle, 'answer.day-too-far'],
    ['that puts off an earlier one', acknowledge('2021-05-10'), [...gentle, promised('2021-05-07')], 'promise.postponed'],
    ['without a reason where one is asked for', acknowledge('2021-05-07'), stern, 'promise.reason-missing'],
    ['with a reason that is not in the list', acknowledge('2021-05-07', { reason: 'malas' }), stern, 'promise.reason-unknown'],
  ])('refuses a promise %s', (_, command, events, code) => expect(outcome(command, events, today)).toEqual([code]));

  it('reaches exactly as far as fourteen working days', () => {
    expect(outcome(acknowledge('2021-05-21'), gentle, today)).toHaveLength(1);
  });

  it('is over with the stage', () => {
    const done = locationAfter(due('RKM', 1, '2021-01-04', '2021-04-30'), completed('RKM', '2021-05-02'));
    expect(outcome(acknowledge('2021-05-07'), gentle, factsAt(morning('2021-05-03'), done))).toEqual(['reminder.ground-completed']);
    expect(outcome(snooze('2021-05-07'), gentle, factsAt(morning('2021-05-03'), done))).toEqual(['reminder.ground-completed']);
  });
});

describe('putting reminders off', () => {
  it('is kept with its reason', () => {
    expect(outcome(snooze('2021-05-17'), gentle, today)).toMatchObject([{ type: 'RemindersSnoozed', data: { stage: 'RKM', until: '2021-05-17', reason: 'Rapat koordinasi' } }]);
  });

  it.each<readonly [string, ChaseCommand, readonly ChaseEvent[], string]>([
    ['once a red one was issued', snooze('2021-05-07'), stern, 'snooze.too-late'],
    ['for more than ten working days', snooze('2021-05-18'), gentle, 'answer.day-too-far'],
    ['without a reason', snooze('2021-05-07', ' '), gentle, 'snooze.reason-missing'],
  ])('is refused %s', (_, command, events, code) => expect(outcome(command, events, today)).toEqual([code]));
});

describe('the list of reasons', () => {
  it('is marked as an assumption, and has each key once', () => {
    const { source, clause, reasons } = DELAY_REASONS;
    expect(source).toBe('A');
    expect(clause).not.toBe('');
    expect(new Set(reasons.map(({ key }) => key)).size).toBe(reasons.length);
  });
});
