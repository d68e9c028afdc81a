import { describe, expect, it } from '@jest/globals';
import { scheduleDifference } from './diff.js';
import { CONTENT, due, fixed, rung } from './ground.fixture.js';

const ntb = { key: 'ntb', label: 'NTB', provinces: ['52'], targets: [due('CONTRACT', fixed('2021-05-19'))] };

describe('what a revision says otherwise', () => {
  it('is nothing where it says the same', () => {
    expect(scheduleDifference(CONTENT, CONTENT)).toEqual({ targets: [], places: [], ladder: [] });
  });

  it('is everything where there was nothing before', () => {
    const { targets, ladder } = scheduleDifference(undefined, CONTENT);
    expect([targets.map(({ stage, from }) => [stage, from]), ladder.map(({ rung: key }) => key)]).toEqual([[['CONTRACT', undefined], ['BUILD', undefined], ['HANDOVER', undefined]], ['H-7', 'H-0', 'H+3']]);
  });

  it('names stages, overrides and rungs with how they were and how they are', () => {
    const later = {
      targets: [due('CONTRACT', fixed('2021-06-02')), ...CONTENT.targets.slice(1, 2)],
      overrides: [ntb],
      ladder: [...CONTENT.ladder.slice(0, 2), rung('H+3', 3, { to: ['ppk'] })],
    };
    expect(scheduleDifference(CONTENT, later)).toEqual({
      targets: [
        { stage: 'CONTRACT', from: CONTENT.targets[0], to: later.targets[0] },
        { stage: 'HANDOVER', from: CONTENT.targets[2] },
        { stage: 'CONTRACT', override: 'ntb', to: ntb.targets[0] },
      ],
      places: [{ override: 'ntb', to: { provinces: ['52'], locations: [] } }],
      ladder: [{ rung: 'H+3', from: CONTENT.ladder[2], to: later.ladder[2] }],
    });
    const wider = { ...later, overrides: [{ ...ntb, provinces: ['51', '52'] }] };
    expect(scheduleDifference(later, wider)).toEqual({ targets: [], places: [{ override: 'ntb', from: { provinces: ['52'], locations: [] }, to: { provinces: ['51', '52'], locations: [] } }], ladder: [] });
  });
});
