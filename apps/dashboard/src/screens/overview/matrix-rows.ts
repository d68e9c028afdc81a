/** Of one programme at one stage; what is not counted for a moment is left out. */
export type Cell = { readonly programme: string; readonly stage?: string; readonly locations: number; readonly late?: number; readonly medianDaysLate?: number; readonly medianDays?: number };
export type Measure = 'locations' | 'late' | 'medianDaysLate' | 'medianDays';

type Law = { readonly programme: string; readonly stages: readonly { readonly key: string; readonly isSpine: boolean }[] };

export type MatrixRow = { readonly programme: string; readonly cells: ReadonlyMap<string, Cell>; readonly total: number };

/** Where what stands outside the spine is put together. */
export const OTHER = 'other';

/**
 * Programmes with locations, by the eight stages that all share. What stands elsewhere is summed up in one column, so that each
 * row adds up to its total.
 */
export const matrixRows = (cells: readonly Cell[], laws: readonly Law[]): readonly MatrixRow[] => {
  const spine = new Set(laws.flatMap(({ stages }) => stages.filter(({ isSpine }) => isSpine).map(({ key }) => key)));
  return [...new Set(cells.map(({ programme }) => programme))].sort().map((programme) => {
    const own = cells.filter((cell) => cell.programme === programme);
    const outside = own.filter(({ stage = OTHER }) => !spine.has(stage));
    const rest: readonly (readonly [string, Cell])[] = outside.length === 0 ? [] : [[OTHER, {
      programme, ...(outside.length === 1 ? { stage: outside[0]?.stage } : {}), locations: sum(outside, ({ locations }) => locations), late: sum(outside, ({ late = 0 }) => late),
    }]];
    return {
      programme,
      cells: new Map([...own.filter(({ stage = OTHER }) => spine.has(stage)).map((cell): readonly [string, Cell] => [cell.stage ?? OTHER, cell]), ...rest]),
      total: sum(own, ({ locations }) => locations),
    };
  });
};

const sum = (cells: readonly Cell[], of: (cell: Cell) => number): number => cells.reduce((all, cell) => all + of(cell), 0);
