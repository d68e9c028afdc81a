import { describe, expect, it } from '@jest/globals';
import { filesOf, lackingIn, maySendWithout, replaced, withoutLacking } from './lacking.js';
import { report } from './report.fixture.js';
import type { Report } from './report.js';

const file = (hash: string) => ({ hash, bytes: 10, name: `${hash}.jpg` });
const lacking = (photos: readonly string[], gone: readonly string[], change: Partial<Report> = {}): Report =>
  report({ body: { percent: 30, observedOn: '2021-06-14', photos: photos.map(file) }, state: { is: 'lacking', files: gone }, ...change });
const hashes = (one: Report): readonly string[] => filesOf(one).map(({ hash }) => hash);

describe('a report whose photo is gone from the phone', () => {
  it('names what is gone, and nothing that is there', () => {
    expect(lackingIn(lacking(['a', 'b'], ['b'])).map(({ name }) => name)).toEqual(['b.jpg']);
    expect(lackingIn(report())).toEqual([]);
  });

  it('stays the same report under the same key when the photo is taken again, and names the new one in its place', () => {
    const before = lacking(['a', 'b', 'c'], ['b']);
    const after = replaced(before, 'b', file('x'));
    expect(hashes(after)).toEqual(['a', 'x', 'c']);
    expect(after).toEqual({ ...before, body: after.body, state: { is: 'kept' } });
  });

  it('is sent only once all that is gone was brought again', () => {
    const once = replaced(lacking(['a', 'b'], ['a', 'b']), 'a', file('x'));
    expect([once.state, hashes(once)]).toEqual([{ is: 'lacking', files: ['b'] }, ['x', 'b']]);
    expect(replaced(once, 'b', file('b')).state).toEqual({ is: 'kept' });
  });

  it('names a photo once, though it is brought for two', () => {
    const once = replaced(lacking(['a', 'b'], ['a', 'b']), 'a', file('b'));
    expect([once.state, hashes(once)]).toEqual([{ is: 'kept' }, ['b']]);
  });

  it('may go without what is gone, and keeps what is there', () => {
    const after = withoutLacking(lacking(['a', 'b', 'c'], ['a', 'c']));
    expect([after.state, hashes(after)]).toEqual([{ is: 'kept' }, ['b']]);
  });

  it('may not go without where nothing of a document would be left', () => {
    const document = (gone: readonly string[]) => report({ kind: 'submit-evidence', body: { document: 'rkm', files: ['a', 'b'].map(file) }, state: { is: 'lacking', files: gone } });
    expect([maySendWithout(document(['a'])), maySendWithout(document(['a', 'b'])), maySendWithout(lacking(['a'], ['a']))]).toEqual([true, false, true]);
    expect(hashes(withoutLacking(document(['a'])))).toEqual(['b']);
  });
});
