import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { RememberedAnswers } from './remembered-answers.js';

const TAKES_MS = 500;

let position: string;
let remembered: RememberedAnswers;
let addedUp: string[];

/** Holds everything else up while it is added up. */
const ask = (question: string): Promise<{ readonly to: string }> => remembered.get(question, () => {
  jest.setSystemTime(Date.now() + TAKES_MS);
  addedUp.push(question);
  return { to: question };
});

describe('figures that take long', () => {
  beforeEach(() => {
    jest.useFakeTimers();
    jest.spyOn(performance, 'now').mockImplementation(() => Date.now());
    position = '1';
    addedUp = [];
    remembered = new RememberedAnswers({ checkpoints: () => [{ table: 'location_board', version: 1, position, events: Number(position) }] });
  });
  afterEach(() => {
    jest.restoreAllMocks();
    jest.useRealTimers();
  });

  it('are added up once for all who ask at the same time', async () => {
    const answers = Promise.all(Array.from({ length: 5 }, () => ask('national')));
    await jest.advanceTimersByTimeAsync(10 * TAKES_MS);
    expect(await answers).toHaveLength(5);
    expect(addedUp).toEqual(['national']);
  });

  it('are added up anew when a table has moved on', async () => {
    await ask('national');
    position = '2';
    await jest.advanceTimersByTimeAsync(TAKES_MS);
    await ask('national');
    expect(addedUp).toEqual(['national', 'national']);
  });

  it('leave as much time to others as they took', async () => {
    const both = Promise.all([ask('one province'), ask('another')]);
    await jest.advanceTimersByTimeAsync(TAKES_MS - 1);
    expect(addedUp).toEqual(['one province']);
    await jest.advanceTimersByTimeAsync(1);
    expect(addedUp).toEqual(['one province', 'another']);
    await both;
  });

  it('do not hold up the next when they fail', async () => {
    await expect(remembered.get('broken', () => { throw new Error('no such table'); })).rejects.toThrow('no such table');
    await jest.advanceTimersByTimeAsync(1);
    expect(await ask('national')).toEqual({ to: 'national' });
  });
});
