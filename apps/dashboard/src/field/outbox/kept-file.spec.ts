import { describe, expect, it } from '@jest/globals';
import { isDone, isMarked, marked, type KeptFile } from './kept-file.js';

const LETTER: KeptFile = { hash: 'letter', content: new Blob(['letter']), keptAt: '2021-06-14T01:30:00.000Z' };

describe('a file on the phone', () => {
  it('that one location has is still to be sent to another', () => {
    const sent = marked(LETTER, 'sent', 'bintaro');
    expect(isMarked(sent, 'sent', 'bintaro')).toBe(true);
    expect(isMarked(sent, 'sent', 'ampenan')).toBe(false);
    expect(isMarked(marked(sent, 'sent', 'ampenan'), 'sent', 'bintaro')).toBe(true);
  });

  it('that may have arrived at one location is asked for there only', () => {
    const tried = marked(LETTER, 'tried', 'bintaro');
    expect([isMarked(tried, 'tried', 'bintaro'), isMarked(tried, 'sent', 'bintaro'), isMarked(tried, 'tried', 'ampenan')]).toEqual([true, false, false]);
  });

  it.each([
    ['goes once its report is recorded', '2021-06-14T01:31:00.000Z', [], true],
    ['stays while another report names it', '2021-06-14T01:31:00.000Z', ['letter'], false],
    ['stays when it was attached again after the report was written', '2021-06-14T01:29:00.000Z', [], false],
  ])('%s', (_, writtenAt, named, done) => {
    expect(isDone(LETTER, writtenAt, new Set(named))).toBe(done);
  });
});
