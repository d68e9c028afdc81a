import { atHour, type PlainDate } from '@app/kernel';
import { EMPTY_CALENDAR, type OpenDeadline } from '@app/programme';
import { rungOf } from '@app/testing/example';
import { describe, expect, it } from '@jest/globals';
import { deedsNow, nextWakeUp } from './chase-deadlines.js';

const day = (text: string) => text as PlainDate;
const law = { ladder: [rungOf('H-3', -3), rungOf('H-0', 0), rungOf('H+1', 1), rungOf('KRITIS', 0, { trigger: { kind: 'critical' } })], calendar: EMPTY_CALENDAR };

const deadline = (more: Partial<OpenDeadline> = {}): OpenDeadline => ({
  stage: 'RKM', region: '52.71.03.1004', deadline: { version: 2, dueOn: day('2021-04-30'), setOn: day('2021-01-04') }, quiet: {}, issued: new Set(), signals: [], missed: false, ...more,
});
const place = (...open: readonly OpenDeadline[]) => ({ locationId: 'contoh-2021-52.71.03.1004', open });
const at = (on: string, hour = 7) => atHour('WITA', day(on), hour);
const deeds = (on: string, ...open: readonly OpenDeadline[]) => deedsNow(place(...open), law, at(on)).map(({ type, data }) => [type, 'rung' in data ? data.rung : data.stage]);
const wakeUp = (on: string, ...open: readonly OpenDeadline[]) => nextWakeUp(place(...open), law, at(on));

describe('the standing order to chase deadlines', () => {
  it('asks for the rungs that have come and were not issued', () => {
    expect(deeds('2021-04-26', deadline())).toEqual([]);
    expect(deeds('2021-04-27', deadline())).toEqual([['IssueReminder', 'H-3']]);
    expect(deeds('2021-04-30', deadline({ issued: new Set(['H-3']) }))).toEqual([['IssueReminder', 'H-0']]);
    expect(deeds('2021-04-26', deadline({ signals: ['critical'] }))).toEqual([['IssueReminder', 'KRITIS']]);
  });

  it('has a deadline missed once its day is over, and once', () => {
    const taken = { issued: new Set(['H-3', 'H-0', 'H+1']) };
    expect(deeds('2021-04-30', deadline(taken))).toEqual([]);
    expect(deeds('2021-05-01', deadline(taken))).toEqual([['MissDeadline', 'RKM']]);
    expect(deeds('2021-05-01', deadline({ ...taken, missed: true }))).toEqual([]);
    expect(deeds('2021-05-01', deadline({ ...taken, quiet: { suspendedUntil: day('2021-05-03') } }))).toEqual([]);
    expect(deeds('2021-05-03', deadline({ ...taken, quiet: { suspendedUntil: day('2021-05-03') } }))).toEqual([['MissDeadline', 'RKM']]);
  });

  it('has a promise broken on the first working day after it', () => {
    const promised = deadline({ issued: new Set(['H-3']), missed: true, quiet: { promisedOn: day('2021-05-07') }, promise: { version: 2, promisedOn: day('2021-05-07'), broken: false } });
    expect(deeds('2021-05-08', promised)).toEqual([]);
    expect(deeds('2021-05-10', promised)).toEqual([['BreakPromise', 'RKM']]);
    expect(deeds('2021-05-10', { ...promised, issued: new Set(['H-3', 'JANJI-2021-05-07']), promise: { version: 2, promisedOn: day('2021-05-07'), broken: true } })).toEqual([]);
    expect(wakeUp('2021-05-06', promised)).toMatchObject({ id: 'RKM.v2.JANJI.2021-05-09T23_00', dueAt: at('2021-05-10') });
  });

  it('wakes up for the nearest moment of all deadlines of a place, under a name every store of timers takes', () => {
    expect(wakeUp('2021-04-26', deadline())).toEqual({ key: 'contoh-2021-52.71.03.1004', id: 'RKM.v2.H-3.2021-04-26T23_00', dueAt: at('2021-04-27') });
    const sooner = deadline({ stage: 'LPJ', deadline: { version: 1, dueOn: day('2021-04-26'), setOn: day('2021-01-04') }, issued: new Set(['H-3', 'H-0']) });
    expect(wakeUp('2021-04-26', deadline(), sooner)).toMatchObject({ id: 'LPJ.v1.LEWAT.2021-04-26T16_00', dueAt: atHour('WITA', day('2021-04-27'), 0) });
    expect(wakeUp('2021-04-26', { ...sooner, missed: true })?.id).toBe('LPJ.v1.Hp1.2021-04-26T23_00');
  });

  it('sleeps where nothing comes any more', () => {
    expect(wakeUp('2021-05-10', deadline({ missed: true }))).toBeUndefined();
    expect(wakeUp('2021-05-10')).toBeUndefined();
  });
});
