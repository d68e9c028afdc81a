import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Content, StageTarget, Target } from '../content.js';
import { addOverride, addRow, asKind, changeOverride, changeRow, removeOverride, removeRow, rowsOf } from './edits.js';

const row = (stage: string, on: string): StageTarget => ({ stage, target: { kind: 'fixed', on }, source: 'S', clause: 'SE-1' });
const CONTENT: Content = { targets: [row('RKM', '2021-05-12'), row('BUILD', '2021-08-12')], overrides: [{ key: 'ntb', label: 'NTB', provinces: ['52'], targets: [row('RKM', '2021-06-02')] }], ladder: [] };
const OTHER: Target = { kind: 'fixed', on: '2021-12-01' };

describe('what is typed over', () => {
  it('changes its own row, in its own place, and leaves what it was made from as it was', () => {
    const before = structuredClone(CONTENT);
    expect(rowsOf(changeRow(CONTENT, 'ntb', 0, { target: OTHER }), 'ntb')).toMatchObject([{ stage: 'RKM', target: OTHER }]);
    expect(changeRow(CONTENT, 'ntb', 0, { target: OTHER }).targets).toEqual(CONTENT.targets);
    expect(changeRow(CONTENT, undefined, 1, { target: OTHER })).toMatchObject({ targets: [CONTENT.targets[0], { target: OTHER }], overrides: CONTENT.overrides });
    expect(CONTENT).toEqual(before);
  });

  it('keeps every other row and its order, whichever row is removed', () => {
    const stages = fc.uniqueArray(fc.constantFrom('A', 'B', 'C', 'D', 'E'), { minLength: 1 });
    fc.assert(fc.property(stages, fc.nat(), (list, which) => {
      const content = { ...CONTENT, targets: list.map((stage) => row(stage, '2021-05-12')) };
      const removed = removeRow(content, undefined, which % list.length);
      expect(removed.targets.map(({ stage }) => stage)).toEqual(list.filter((_, index) => index !== which % list.length));
      expect(removed.overrides).toEqual(CONTENT.overrides);
    }));
  });

  it('begins a row of a region as what holds nationally, and a new one as an assumption', () => {
    expect(rowsOf(addRow(CONTENT, 'ntb', 'BUILD', OTHER), 'ntb')[1]).toEqual(CONTENT.targets[1]);
    expect(rowsOf(addRow(CONTENT, undefined, 'HANDOVER', OTHER), undefined)[2]).toMatchObject({ stage: 'HANDOVER', target: OTHER, source: 'A' });
  });
});

describe('an override', () => {
  it('has a key that no other has', () => {
    const twice = [1, 2].reduce((content) => addOverride(content, { label: 'Bali', provinces: ['51'] }), CONTENT);
    const keys = twice.overrides.map(({ key }) => key);
    expect(new Set(keys).size).toBe(3);
    expect(keys[1]).toBe('prov-51');
  });

  it('is renamed and removed by its key', () => {
    expect(changeOverride(CONTENT, 'ntb', { label: 'Nusa' }).overrides).toMatchObject([{ key: 'ntb', label: 'Nusa', targets: CONTENT.overrides[0]!.targets }]);
    expect(removeOverride(CONTENT, 'ntb').overrides).toEqual([]);
    expect(removeOverride(CONTENT, 'bali')).toEqual(CONTENT);
  });
});

describe('another kind of target', () => {
  const ground = { fiscalYear: 2021, anchor: 'RKM' };

  it('keeps the day that it has', () => {
    expect(asKind({ kind: 'window', from: '2021-05-03', until: '2021-05-12' }, 'fixed', ground)).toEqual({ kind: 'fixed', on: '2021-05-12' });
    expect(asKind({ kind: 'fixed', on: '2021-05-12' }, 'window', ground)).toEqual({ kind: 'window', from: '2021-05-12', until: '2021-05-12' });
  });

  it('is of one kind of days, and the same where nothing changes', () => {
    expect(asKind(OTHER, 'offset', ground)).toEqual({ kind: 'offset', anchor: { stage: 'RKM', when: 'completed' }, span: { workingDays: 5 } });
    expect(asKind(OTHER, 'fixed', ground)).toBe(OTHER);
  });
});
