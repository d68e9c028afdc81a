import { describe, expect, it } from '@jest/globals';
import { otherFiles, photosOf } from './photos.js';

const file = (hash: string) => ({ hash, bytes: 10, name: `${hash}.jpg` });
const reports = [
  { report: 'progress-1', percent: 0, observedOn: '2021-05-01', work: 'work-1', photos: [file('a'), file('b')] },
  { report: 'progress-2', percent: 50, observedOn: '2021-06-01', work: 'work-1', photos: [file('c')] },
] as unknown as Parameters<typeof photosOf>[0];
const kept = new Map([['a', { hash: 'a', bytes: 10, sentAt: '', type: 'image/jpeg' as const }], ['b', { hash: 'b', bytes: 10, sentAt: '', type: 'application/pdf' as const }], ['c', { hash: 'c', bytes: 10, sentAt: '', type: 'image/png' as const }]]);

describe('the photos of the works', () => {
  it('are the pictures that are here, newest first, with what they show', () => {
    expect(photosOf(reports, kept).map(({ hash, percent, observedOn }) => [hash, percent, observedOn])).toEqual([['c', 50, '2021-06-01'], ['a', 0, '2021-05-01']]);
    expect(photosOf(reports, undefined)).toEqual([]);
  });

  it('leave to be named what is no picture, and what is not here', () => {
    const [first] = reports;
    expect(otherFiles(first?.photos ?? [], photosOf(reports, kept)).map(({ hash }) => hash)).toEqual(['b']);
    expect(otherFiles(first?.photos ?? [], []).map(({ hash }) => hash)).toEqual(['a', 'b']);
  });
});
