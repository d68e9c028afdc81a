import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ComparedFigure } from './mapping.js';
import { compareFigures } from './reconcile.js';

const FIGURES: readonly ComparedFigure[] = [
  { key: 'disbursed', title: 'Realisasi Keuangan (Rp)', also: [], kind: 'rupiah', tolerance: 0 },
  { key: 'physical', title: 'Fisik (%)', also: [], kind: 'percent', tolerance: 0.01 },
];
const ours = (region: string, disbursed: number | undefined, physical = 50) => ({ locationId: `kotaku-cfw-2021-${region}`, region, names: 'Desa', figures: { disbursed, physical } });
const theirs = (region: string, disbursed: number | undefined, physical = 50) => ({ row: 2, region, figures: { disbursed, physical } });

describe('comparing figures', () => {
  it('takes for the same what lies within the tolerance, and a nought for nothing', () => {
    expect(compareFigures([ours('a', 0, 33.33)], [theirs('a', undefined, 33.34)], FIGURES).rows[0]).toMatchObject({ verdict: 'same' });
    expect(compareFigures([ours('a', 1)], [theirs('a', 2)], FIGURES).rows[0]).toMatchObject({ verdict: 'differs', cells: [{ difference: -1, same: false }, { same: true }] });
    expect(compareFigures([ours('a', 1)], [theirs('a', undefined)], FIGURES).rows[0]?.cells[0]).toEqual({ figure: 'disbursed', ours: 1, theirs: undefined, same: false });
  });

  const row = fc.record({ region: fc.constantFrom('a', 'b', 'c', 'd', 'e'), amount: fc.nat(3) });
  const rows = fc.uniqueArray(row, { selector: ({ region }) => region });

  it('tells each region once, and its totals are the sums of both sides', () => fc.assert(fc.property(rows, rows, (here, there) => {
    const { rows: told, totals, counts } = compareFigures(here.map(({ region, amount }) => ours(region, amount)), there.map(({ region, amount }) => theirs(region, amount)), FIGURES);
    expect(told.map(({ region }) => region).sort()).toEqual([...new Set([...here, ...there].map(({ region }) => region))].sort());
    expect(totals[0]).toMatchObject({ ours: here.reduce((sum, { amount }) => sum + amount, 0), theirs: there.reduce((sum, { amount }) => sum + amount, 0) });
    expect(totals[1]).toEqual({ figure: 'physical', same: true });
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(told.length);
    for (const { region, verdict } of told) {
      const [one, other] = [here.find((each) => each.region === region), there.find((each) => each.region === region)];
      expect(verdict).toBe(other === undefined ? 'only-here' : one === undefined ? 'only-there' : one.amount === other.amount ? 'same' : 'differs');
    }
  })));
});
