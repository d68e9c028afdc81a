/** Where a province stands in the grid: roughly as in the archipelago, west to east. */
type Tile = { readonly code: string; readonly short: string; readonly column: number; readonly row: number };

const tile = (code: string, short: string, column: number, row: number): Tile => ({ code, short, column, row });

/** Kemendagri codes, in their order. */
export const TILES: readonly Tile[] = [
  tile('11', 'Aceh', 1, 1), tile('12', 'Sumut', 2, 1), tile('13', 'Sumbar', 2, 2), tile('14', 'Riau', 3, 2), tile('15', 'Jambi', 3, 3),
  tile('16', 'Sumsel', 3, 4), tile('17', 'Bengkulu', 2, 3), tile('18', 'Lampung', 4, 4), tile('19', 'Babel', 4, 3), tile('21', 'Kepri', 4, 2),
  tile('31', 'DKI', 5, 5), tile('32', 'Jabar', 6, 5), tile('33', 'Jateng', 7, 5), tile('34', 'DIY', 8, 5), tile('35', 'Jatim', 9, 5), tile('36', 'Banten', 4, 5),
  tile('51', 'Bali', 10, 5), tile('52', 'NTB', 11, 5), tile('53', 'NTT', 12, 5),
  tile('61', 'Kalbar', 6, 2), tile('62', 'Kalteng', 6, 3), tile('63', 'Kalsel', 7, 3), tile('64', 'Kaltim', 7, 2), tile('65', 'Kaltara', 7, 1),
  tile('71', 'Sulut', 9, 2), tile('72', 'Sulteng', 9, 3), tile('73', 'Sulsel', 8, 4), tile('74', 'Sultra', 9, 4), tile('75', 'Gorontalo', 8, 2), tile('76', 'Sulbar', 8, 3),
  tile('81', 'Maluku', 10, 3), tile('82', 'Malut', 10, 2),
  tile('91', 'Papua', 13, 3), tile('92', 'Papua Barat', 11, 3), tile('93', 'Papua Selatan', 13, 4), tile('94', 'Papua Tengah', 12, 3), tile('95', 'Papua Peg.', 12, 4), tile('96', 'Papua B. Daya', 11, 2),
];

/** Split off in 2022: until the budget of that year they are part of the provinces they come from. */
const PARENTS: ReadonlyMap<string, string> = new Map([['93', '91'], ['94', '91'], ['95', '91'], ['96', '92']]);
const LAST_YEAR_UNDIVIDED = 2022;

export const isUndivided = (fiscalYear: number): boolean => fiscalYear <= LAST_YEAR_UNDIVIDED;

export const tilesOf = (fiscalYear: number): readonly Tile[] => (isUndivided(fiscalYear) ? TILES.filter(({ code }) => !PARENTS.has(code)) : TILES);

export const shortOf = (code: string): string => TILES.find((one) => one.code === code)?.short ?? code;

export type ProvinceFigures = {
  readonly province: string; readonly provinceName: string; readonly locations: number; readonly active: number; readonly late: number; readonly latePercent?: number; readonly medianDaysLate?: number;
  /** What deviations and absorptions weigh, in rupiah. */
  readonly amount: number; readonly deviation?: number; readonly absorption?: number;
};

/** The figures of the provinces there were in that year. */
export const rolledUp = <Figures extends ProvinceFigures>(provinces: readonly Figures[], fiscalYear: number): readonly Figures[] => {
  if (!isUndivided(fiscalYear)) return provinces;
  return provinces.filter(({ province }) => !PARENTS.has(province) || !provinces.some((one) => one.province === PARENTS.get(province)))
    .map((own) => {
      const parent = PARENTS.get(own.province) ?? own.province;
      const parts = provinces.filter(({ province }) => (PARENTS.get(province) ?? province) === parent);
      return parts.length === 1 ? { ...own, province: parent } : { ...own, province: parent, ...together(parts) };
    });
};

const together = (parts: readonly ProvinceFigures[]): Omit<ProvinceFigures, 'province' | 'provinceName'> => {
  const sum = (of: (part: ProvinceFigures) => number): number => parts.reduce((all, part) => all + of(part), 0);
  const mean = (of: (part: ProvinceFigures) => number | undefined, weight: (part: ProvinceFigures) => number): number | undefined => {
    const whole = sum((part) => (of(part) === undefined ? 0 : weight(part)));
    return whole === 0 ? undefined : Math.round((10 * sum((part) => (of(part) ?? 0) * weight(part))) / whole) / 10;
  };
  return {
    locations: sum(({ locations }) => locations), active: sum(({ active }) => active), late: sum(({ late }) => late), amount: sum(({ amount }) => amount),
    latePercent: mean(({ latePercent }) => latePercent, ({ active }) => active), deviation: mean(({ deviation }) => deviation, ({ amount }) => amount), absorption: mean(({ absorption }) => absorption, ({ amount }) => amount),
  };
};
