import { describe, expect, it } from '@jest/globals';
import { both } from '../../words/bilingual.js';
import { targetText } from './target-text.js';

const stage = (key: string) => both(key, key);

describe('a target in words', () => {
  it('names its day or its days, in each language', () => {
    expect(targetText({ kind: 'fixed', on: '2021-05-12' }, stage)).toEqual({ id: '12 Mei 2021', en: '12 May 2021' });
    expect(targetText({ kind: 'window', from: '2021-05-03', until: '2021-05-12' }, stage).id).toBe('3 Mei 2021 s.d. 12 Mei 2021');
  });

  it('names the stage it counts from, and since when', () => {
    const span = { workingDays: 5 };
    expect(targetText({ kind: 'offset', anchor: { stage: 'RKM', when: 'completed' }, span }, stage).id).toBe('5 hari kerja setelah RKM selesai');
    expect(targetText({ kind: 'offset', anchor: { stage: 'RKM', when: 'started' }, span }, stage).en).toBe('5 working days after RKM is started');
  });

  it('says what was typed, where that is no day', () => expect(targetText({ kind: 'fixed', on: '31/04/2021' }, stage).id).toBe('31/04/2021'));
});
