import { atHour, type PlainDate } from '@app/kernel';
import { EMPTY_CALENDAR } from '@app/programme';
import { describe, expect, it } from '@jest/globals';
import { planPosts, POST_HOURS, type Waiting } from './plan-posts.js';

const waiting = (ref: string, more: Partial<Waiting> = {}): Waiting => ({ ref, delivery: 'digest', isCopy: false, late: 0, ...more });
const at = (on: string, hour: number, minute = 0) => atHour('WITA', on as PlainDate, hour, minute);
const plan = (all: readonly Waiting[], now = at('2021-05-03', 7), triedToday: readonly string[] = []) =>
  planPosts({ waiting: all, region: '52.71', calendar: EMPTY_CALENDAR, now, triedToday: new Set(triedToday) });
const refs = (all: readonly Waiting[] = []) => all.map(({ ref }) => ref);

describe('what goes out now', () => {
  it('goes on working days from seven to eight in the evening, where the office is', () => {
    const one = [waiting('a')];
    for (const open of [at('2021-05-03', 7), at('2021-05-03', 19, 59)]) expect(plan(one, open)).toMatchObject({ day: '2021-05-03' });
    for (const closed of [at('2021-05-03', 6, 59), at('2021-05-03', 20), at('2021-05-02', 9)]) expect(plan(one, closed)).toBeUndefined();
    expect(plan([])).toBeUndefined();
  });

  it('puts the latest first, and copies into the digest', () => {
    const planned = plan([waiting('a', { late: -3 }), waiting('b', { late: 7 }), waiting('c', { delivery: 'immediate', late: 3 }), waiting('d', { delivery: 'immediate', isCopy: true, late: 1 })]);
    expect(refs(planned?.immediate)).toEqual(['c']);
    expect(refs(planned?.digest)).toEqual(['b', 'd', 'a']);
  });

  it('sends so many by themselves a day, the rest with the digest, and tries again what was tried', () => {
    const many = Array.from({ length: POST_HOURS.mostImmediate + 5 }, (_, n) => waiting(`r${String(n).padStart(2, '0')}`, { delivery: 'immediate', late: 100 - n }));
    expect(refs(plan(many)?.immediate)).toEqual(refs(many.slice(0, POST_HOURS.mostImmediate)));
    expect(plan(many)?.digest).toHaveLength(5);
    const tried = [...refs(many.slice(20)), ...Array.from({ length: 10 }, (_, n) => `sent-${n}`)];
    const again = plan(many, undefined, tried);
    expect(refs(again?.immediate)).toEqual([...refs(many.slice(20)), ...refs(many.slice(0, 5))]);
    expect(plan(many, undefined, Array.from({ length: 30 }, (_, n) => `sent-${n}`))?.immediate).toEqual([]);
  });
});
