import { describe, expect, it } from '@jest/globals';
import { paceOf } from './due-words.js';

const running = (workingDaysLeft: number, late = workingDaysLeft < 0) => paceOf({ running: true, status: 'open', late, work: { workingDaysLeft } });

describe('the pace of a deadline', () => {
  it('is told in working days', () => {
    expect(running(-12)).toMatchObject({ words: { id: 'Terlambat 12 hari kerja', en: '12 working days late' }, mood: 'late' });
    expect(running(-1).words.en).toBe('1 working day late');
    expect(running(0).words.id).toBe('Jatuh tempo hari ini');
    expect(running(3)).toMatchObject({ words: { en: '3 working days left' }, mood: 'soon' });
    expect(running(28).mood).toBe('calm');
  });

  it('is late also where only days off have passed since', () => {
    expect(running(0, true).mood).toBe('late');
  });

  it('is no lateness while the clock has not started, nor once it is over', () => {
    expect(paceOf({ running: false, status: 'open', late: false, work: { workingDaysLeft: -3 } }).words.id).toBe('Rencana');
    expect(paceOf({ running: true, status: 'completed', late: false }).words.id).toBe('Selesai');
  });

  it('is known of the past without its days', () => {
    expect(paceOf({ running: true, status: 'open', late: true }).words).toEqual({ id: 'Terlambat', en: 'Late' });
  });
});
