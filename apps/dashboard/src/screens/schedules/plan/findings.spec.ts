import { describe, expect, it } from '@jest/globals';
import type { Content, StageTarget } from '../content.js';
import { findingsAt, placeFindings, type Finding } from './findings.js';

const row = (stage: string): StageTarget => ({ stage, target: { kind: 'fixed', on: '2021-05-12' }, source: 'S', clause: 'SE-1' });
const CONTENT: Content = { targets: [row('RKM'), row('BUILD')], overrides: [{ key: 'bali', label: 'Bali', targets: [row('RKM')] }, { key: 'ntb', label: 'NTB', targets: [row('RKM')] }], ladder: [] };
const at = (pointer?: string): Finding => ({ code: 'date.impossible', sentence: { id: 'Tanggal keliru', en: 'Wrong date' }, ...(pointer !== undefined && { pointer }) });
const placesOf = (...findings: readonly Finding[]) => placeFindings(findings, CONTENT).placed.map(({ where, row: index }) => [where, index]);

describe('what the server found wrong', () => {
  it('stands at the row that its pointer names, of the nation or of a region', () => {
    expect(placesOf(at('/targets/1/target/on'), at('/overrides/1/targets/0/target/on'))).toEqual([[undefined, 1], ['ntb', 0]]);
    const { placed } = placeFindings([at('/overrides/1/targets/0')], CONTENT);
    expect([findingsAt(placed, 'ntb', 0).length, findingsAt(placed, 'bali', 0).length, findingsAt(placed, undefined, 0).length]).toEqual([1, 0, 0]);
  });

  it('is found also where the pointer begins at the body it was sent in', () => {
    expect(placesOf(at('/content/targets/0/target'))).toEqual([[undefined, 0]]);
  });

  it('belongs to no row where there is no such row, no pointer, or one to something else', () => {
    const others = [at('/targets/7/stage'), at('/overrides/9/targets/0'), at('/ladder/0/to'), at('/overrides/0'), at('/targets'), at('')].concat(at());
    expect(placeFindings(others, CONTENT)).toEqual({ placed: [], others });
  });
});
