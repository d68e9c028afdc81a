import { describe, expect, it } from '@jest/globals';
import { rolledUp, TILES, tilesOf, type ProvinceFigures } from './tiles.js';

const figures = (province: string, over: Partial<ProvinceFigures> = {}): ProvinceFigures =>
  ({ province, provinceName: province, locations: 10, active: 10, late: 1, latePercent: 10, amount: 100, deviation: -4, absorption: 50, ...over });

describe('the tiles', () => {
  it('are 38, each in a place of its own', () => {
    expect(TILES).toHaveLength(38);
    expect(new Set(TILES.map(({ column, row }) => `${column} ${row}`)).size).toBe(38);
    expect(new Set(TILES.map(({ code }) => code)).size).toBe(38);
  });

  it('were 34 before Papua was divided', () => {
    expect(tilesOf(2022)).toHaveLength(34);
    expect(tilesOf(2023)).toHaveLength(38);
  });

  it('count a new province with the one it comes from, by weight', () => {
    const [papua] = rolledUp([figures('91'), figures('94', { active: 30, late: 9, latePercent: 30, amount: 300, deviation: -8, absorption: undefined })], 2022);
    expect(papua).toMatchObject({ province: '91', provinceName: '91', locations: 20, active: 40, late: 10, latePercent: 25, deviation: -7, absorption: 50 });
  });

  it('show a new province in the place of the old one where the old one has nothing', () => {
    expect(rolledUp([figures('96')], 2021).map(({ province }) => province)).toEqual(['92']);
  });

  it('stand alone from 2023', () => {
    expect(rolledUp([figures('91'), figures('94')], 2023)).toHaveLength(2);
  });
});
