import { describe, expect, it } from '@jest/globals';
import { formatsOf } from '../../../words/formats.js';
import { stageOf, viewOf } from '../view.fixture.js';
import { changesBetween } from './changes.js';

const IN_BOTH = { id: formatsOf('id'), en: formatsOf('en') };
const DEADLINE = { version: 1, dueOn: '2021-06-25', running: true, originalDueOn: '2021-06-25', setOn: '2021-03-01' };

const told = (changes: ReturnType<typeof changesBetween>) => changes.map(({ name, before, after }) => [name.id, before?.id, after?.id]);

describe('what an event changed', () => {
  it('is nothing where nothing did', () => {
    expect(changesBetween(viewOf({}), viewOf({}), IN_BOTH)).toEqual([]);
  });

  it('is told with what was before and what came of it, in the words of the page', () => {
    const before = viewOf({ stages: [stageOf({ key: 'RKM', deadline: DEADLINE })] });
    const after = viewOf({ stages: [stageOf({ key: 'RKM', status: 'completed', deadline: { ...DEADLINE, dueOn: '2021-07-02' } })] });
    expect(told(changesBetween(before, after, IN_BOTH))).toEqual([['RKM', 'berjalan', 'selesai'], ['Tenggat RKM', '25 Jun 2021', '2 Jul 2021']]);
  });

  it('holds what came new and what went away', () => {
    const overlay = { key: 'ditunda' as const, label: { id: 'Ditunda', en: 'Suspended' }, reasons: [] };
    expect(told(changesBetween(viewOf({ overlays: [overlay] }), viewOf({}), IN_BOTH))).toEqual([['Ditunda', 'berlaku', undefined]]);
    expect(told(changesBetween(viewOf({}), viewOf({ overlays: [overlay] }), IN_BOTH))).toEqual([['Ditunda', undefined, 'berlaku']]);
  });

  it('of the first event is everything there is to tell', () => {
    const keys = changesBetween(undefined, viewOf({}), IN_BOTH).map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(['situation', 'stage', 'amount', 'sk']));
    expect(keys).not.toContain('disbursed');
  });
});
