import { describe, expect, it } from '@jest/globals';
import { entry } from '../entry.fixture.js';
import { filesIn, followUpsOf, suspendedIn, toldBy } from './recorded-files.js';

const file = (hash: string) => ({ hash, bytes: 10, name: `${hash}.pdf` });
const followUp = (finding: string, hash: string) => entry({ type: 'FindingFollowedUp', data: { finding, action: hash, files: [file(hash)] } });
const history = [
  followUp('finding-1', 'a'), followUp('finding-2', 'b'), followUp('finding-1', 'c'),
  entry({ type: 'LocationSuspended', data: { from: '2021-06-01', files: [file('d')] }, recordedAt: '2021-06-02T00:00:00Z', occurredAt: '2021-06-01T00:00:00Z' }),
];

describe('the files of an event', () => {
  it('are its papers or its photos, and none where it names none', () => {
    expect(filesIn(entry({ type: 'ProgressReported', data: { photos: [file('p')] } }))).toEqual([file('p')]);
    expect(filesIn(entry({ type: 'StageStarted', data: { stage: 'x' } }))).toEqual([]);
  });

  it('belong to the finding that was followed up, and to the suspension', () => {
    expect(followUpsOf(history, 'finding-1').flatMap(filesIn).map(({ hash }) => hash)).toEqual(['a', 'c']);
    expect(suspendedIn(history).flatMap(filesIn).map(({ hash }) => hash)).toEqual(['d']);
  });

  it('are told only from when they were known, and had happened', () => {
    expect(suspendedIn(toldBy(history, { asOf: '2021-06-01T12:00:00Z' }))).toEqual([]);
    expect(suspendedIn(toldBy(history, { validAt: '2021-05-31T12:00:00Z' }))).toEqual([]);
    expect(suspendedIn(toldBy(history, { asOf: '2021-06-02T00:00:00Z', validAt: '2021-06-01T00:00:00Z' }))).toHaveLength(1);
  });
});
