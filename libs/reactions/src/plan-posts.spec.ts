import { atHour, type PlainDate } from '@app/kernel';
import { EMPTY_CALENDAR } from '@app/programme';
import { describe, expect, it } from '@jest/globals';
import { planPosts, POST_HOURS, type Waiting } from './plan-posts.js';

const waiting = (ref: string, more: Partial<Waiting> = {}): Waiting => ({ ref, matter: ref, delivery: 'digest', isCopy: false, late: 0, ...more });
const at = (on: string, hour: number, minute = 0) => atHour('WITA', on as PlainDate, hour, minute);
const plan = (all: readonly Waiting[], now = at('2021-05-03', 7), immediateToday = 0) =>
  planPosts({ waiting: all, region: '52.71', calendar: EMPTY_CALENDAR, now, immediateToday });
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
    expect(planned?.immediate.map(refs)).toEqual([['c']]);
    expect(refs(planned?.digest)).toEqual(['b', 'd', 'a']);
  });

  it('sends so many by themselves a day, the latest, and the rest with the digest', () => {
    const many = Array.from({ length: POST_HOURS.mostImmediate + 5 }, (_, n) => waiting(`r${String(n).padStart(2, '0')}`, { delivery: 'immediate', late: 100 - n }));
    expect(plan(many)?.immediate.flatMap(refs)).toEqual(refs(many.slice(0, POST_HOURS.mostImmediate)));
    expect(plan(many)?.digest).toHaveLength(5);
    expect(plan(many, undefined, 18)?.immediate.flatMap(refs)).toEqual(refs(many.slice(0, 2)));
    expect(plan(many, undefined, 30)?.immediate).toEqual([]);
  });

  it('sends one letter about one deadline, whatever steps were overtaken; the newest speaks last, copies stay with the digest', () => {
    const step = (rung: string, more: Partial<Waiting> = {}) => waiting(`a/RKM.v1.${rung}`, { matter: 'a/RKM.v1', delivery: 'immediate', late: 9, ...more });
    const planned = plan([step('H-3', { delivery: 'digest' }), step('H+1'), step('H+3'), step('H+7', { isCopy: true }), waiting('b', { delivery: 'immediate', late: 10 })]);
    expect(planned?.immediate.map(refs)).toEqual([['b'], ['a/RKM.v1.H+1', 'a/RKM.v1.H+3']]);
    expect(refs(planned?.digest)).toEqual(['a/RKM.v1.H+7', 'a/RKM.v1.H-3']);
  });
});
