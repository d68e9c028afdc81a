import { describe, expect, it } from '@jest/globals';
import { othersIn } from './others.js';
import { report } from './report.fixture.js';

describe('a phone that several share', () => {
  const reports = [
    report({ account: 'tim-a' }), report({ account: 'tim-b' }), report({ account: 'tim-a', state: { is: 'lacking', files: ['x'] } }),
    report({ account: 'tim-a', state: { is: 'accepted', revision: 97, at: '', nothingNew: false } }),
  ];

  it('tells for whom reports wait and how many, of everybody but who is signed in', () => {
    expect(othersIn(reports, 'tim-b')).toEqual([{ account: 'tim-a', count: 2 }]);
    expect(othersIn(reports, 'tim-c')).toEqual([{ account: 'tim-a', count: 2 }, { account: 'tim-b', count: 1 }]);
  });

  it('shows reports to nobody where nobody is known', () => {
    expect(othersIn(reports, undefined).map(({ account }) => account)).toEqual(['tim-a', 'tim-b']);
  });
});
