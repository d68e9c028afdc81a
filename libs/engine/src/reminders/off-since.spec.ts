import { describe, expect, it } from '@jest/globals';
import { offSince } from './off-since.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const before = { wall: 1_000 * DAY, uptime: 3 * DAY, boot: 'a' };
const later = (wall: number, uptime: number, boot = 'a') => offSince(before, { wall: before.wall + wall, uptime, boot });

describe('a clock seen again', () => {
  it('is right where it went on by the time that the machine was on, however long the program rested', () => {
    expect(later(2 * HOUR, 3 * DAY + 2 * HOUR)).toBe(0);
    expect(later(30 * DAY, 33 * DAY)).toBe(0);
  });

  it('is off by what it went on without it', () => {
    expect(later(8 * DAY + HOUR, 3 * DAY + HOUR)).toBe(8 * DAY);
    expect(later(-HOUR, 3 * DAY + HOUR)).toBe(-2 * HOUR);
  });

  it('may have gone on by some rest of the machine, and never by less than that has been on since', () => {
    expect(later(6 * HOUR, HOUR, 'b')).toBe(0);
    expect(later(-HOUR, HOUR, 'b')).toBe(-2 * HOUR);
  });

  it('is to be looked at after a rest of more than a day, which may be none', () => {
    expect(later(8 * DAY, HOUR, 'b')).toBe(8 * DAY - HOUR);
  });
});
