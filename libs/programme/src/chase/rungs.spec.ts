import { atHour, calendarDays, workingDays, type Instant } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { EMPTY_CALENDAR } from '../calendar/work-calendar.js';
import type { Rung } from '../schedule/content.js';
import { CALENDAR, day, LADDER, morning } from './chase.fixture.js';
import { dueRungs, nextRung, rungInstants, standingRungs, type Quiet } from './rungs.js';

const MATARAM = '52.71.03.1004';
const JAYAPURA = '91.71.01.1001';
const SINCE_JANUARY = { version: 1, dueOn: day('2021-04-30'), setOn: day('2021-01-04') };

const days = (times: ReturnType<typeof rungInstants>) => Object.fromEntries(times.map(({ rung, fireOn }) => [rung.key, fireOn]));
const standing = (dueOn: string, setOn: string, quiet: Quiet = {}) => days(standingRungs({ version: 1, dueOn: day(dueOn), setOn: day(setOn) }, quiet, LADDER, EMPTY_CALENDAR, MATARAM));

describe('the rungs of a deadline', () => {
  it('lie the days of their span from the due date, weekends not counted', () => {
    expect(days(rungInstants(SINCE_JANUARY, LADDER, EMPTY_CALENDAR, MATARAM))).toEqual({
      'H-14': '2021-04-12', 'H-7': '2021-04-21', 'H-3': '2021-04-27', 'H-0': '2021-04-30', 'H+1': '2021-05-03', 'H+3': '2021-05-05', 'H+7': '2021-05-11', 'H+14': '2021-05-20',
    });
  });

  it('pass over days off', () => {
    expect(days(rungInstants(SINCE_JANUARY, LADDER, CALENDAR, MATARAM))['H+14']).toBe('2021-05-25');
  });

  it('come at their hour in the zone of the place', () => {
    const [first] = rungInstants(SINCE_JANUARY, LADDER, EMPTY_CALENDAR, JAYAPURA);
    expect(first?.at).toBe(atHour('WIT', day('2021-04-12'), 7));
  });

  it('come on the last working day before where the due date is a day off, and on the next one where they follow it', () => {
    const inCalendarDays: Rung[] = [-1, 0, 1].map((after) => ({ ...LADDER[0]!, key: String(after), trigger: { kind: 'due', after: { calendarDays: calendarDays(after) } } }));
    const saturday = { ...SINCE_JANUARY, dueOn: day('2021-05-01') };
    const sunday = { ...SINCE_JANUARY, dueOn: day('2021-05-02') };
    expect(days(rungInstants(saturday, inCalendarDays, EMPTY_CALENDAR, MATARAM))).toEqual({ '-1': '2021-04-30', 0: '2021-04-30', 1: '2021-05-03' });
    expect(days(rungInstants(sunday, inCalendarDays, EMPTY_CALENDAR, MATARAM))).toEqual({ '-1': '2021-04-30', 0: '2021-04-30', 1: '2021-05-03' });
    expect(days(rungInstants(sunday, LADDER, EMPTY_CALENDAR, MATARAM))).toMatchObject({ 'H-3': '2021-04-28', 'H-0': '2021-04-30', 'H+1': '2021-05-03' });
  });
});

describe('the rungs that still come', () => {
  it('are only the highest of those that were over when the deadline was set, at once, and all that follow', () => {
    expect(standing('2021-04-30', '2021-04-22')).toEqual({ 'H-7': '2021-04-22', 'H-3': '2021-04-27', 'H-0': '2021-04-30', 'H+1': '2021-05-03', 'H+3': '2021-05-05', 'H+7': '2021-05-11', 'H+14': '2021-05-20' });
    expect(standing('2021-04-30', '2021-07-01')).toEqual({ 'H+14': '2021-07-01' });
  });

  it('come on a working day also where the deadline was set on a Saturday', () => {
    expect(standing('2021-04-30', '2021-04-24')['H-7']).toBe('2021-04-26');
  });

  it('are one on the day itself, and not also the one before it', () => {
    expect(standing('2021-04-30', '2021-04-27')).toMatchObject({ 'H-3': '2021-04-27' });
    expect(standing('2021-04-30', '2021-04-27')).not.toHaveProperty('H-7');
  });

  it('wait for the end of a pause, and then only the highest of them comes', () => {
    expect(standing('2021-04-30', '2021-04-12', { suspendedUntil: day('2021-05-04') })).toMatchObject({ 'H+1': '2021-05-04', 'H+3': '2021-05-05' });
    expect(Object.keys(standing('2021-04-30', '2021-04-12', { suspendedUntil: day('2021-05-04') }))).not.toContain('H-3');
  });

  it('wait for the end of a snooze, stern ones excepted', () => {
    expect(standing('2021-04-30', '2021-01-04', { snoozedUntil: day('2021-04-28') })).toMatchObject({ 'H-3': '2021-04-28', 'H-0': '2021-04-30' });
    expect(standing('2021-04-30', '2021-01-04', { snoozedUntil: day('2021-05-04') })).toEqual({ 'H+1': '2021-05-03', 'H+3': '2021-05-05', 'H+7': '2021-05-11', 'H+14': '2021-05-20' });
  });

  it('begin after a promised day', () => {
    expect(standing('2021-04-30', '2021-01-04', { promisedOn: day('2021-05-05') })).toEqual({ 'H+7': '2021-05-11', 'H+14': '2021-05-20' });
  });

  it('are due from their hour on and until they have been issued', () => {
    const times = standingRungs(SINCE_JANUARY, {}, LADDER, EMPTY_CALENDAR, MATARAM);
    const early = atHour('WITA', day('2021-04-27'), 6, 59);
    const keys = (now: Instant, ...issued: readonly string[]) => dueRungs(times, now, new Set(issued)).map(({ rung }) => rung.key);
    expect(keys(early, 'H-14')).toEqual(['H-7']);
    expect(keys(morning('2021-04-27'), 'H-14')).toEqual(['H-7', 'H-3']);
    expect(keys(morning('2021-04-27'), 'H-14', 'H-7', 'H-3')).toEqual([]);
    expect(nextRung(times, early, new Set())?.at).toBe(atHour('WITA', day('2021-04-27'), 7));
    expect(nextRung(times, morning('2021-05-20'), new Set())).toBeUndefined();
  });

  it('never come once a higher one has: what a revised ladder brings in below it stays away', () => {
    const times = standingRungs(SINCE_JANUARY, {}, LADDER, EMPTY_CALENDAR, MATARAM);
    const issued = new Set(['H-14', 'H-3']);
    expect(dueRungs(times, morning('2021-04-28'), issued)).toEqual([]);
    expect(nextRung(times, morning('2021-04-20'), issued)?.rung.key).toBe('H-0');
  });

  it('never lie on a day off, whatever the spans', () => {
    for (const after of [-30, -10, -1, 0, 1, 10, 30]) {
      for (const span of [{ workingDays: workingDays(after) }, { calendarDays: calendarDays(after) }]) {
        for (let n = 1; n <= 31; n += 1) {
          const dueOn = day(`2021-05-${String(n).padStart(2, '0')}`);
          const [time] = rungInstants({ ...SINCE_JANUARY, dueOn }, [{ ...LADDER[0]!, trigger: { kind: 'due', after: span } }], CALENDAR, MATARAM);
          const { fireOn } = time!;
          expect([0, 6]).not.toContain(new Date(fireOn).getUTCDay());
          expect(['2021-05-12', '2021-05-13', '2021-05-14']).not.toContain(fireOn);
          if (after <= 0) expect(fireOn <= dueOn).toBe(true);
          else expect(fireOn > dueOn).toBe(true);
        }
      }
    }
  });
});
