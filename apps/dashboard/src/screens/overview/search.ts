/** What the overview shows, in its address beside the frame. */
export type OverviewSearch = {
  /** Which line of the curve. */
  readonly line?: CurveLine;
  /** Of which programme and year, where the frame leaves it open: `pisew.2021`. */
  readonly curve?: string;
  /** What the tiles of the provinces tell. */
  readonly tiles?: TileMeasure;
};

export const CURVE_LINES = ['physical', 'financial', 'stages'] as const;
export type CurveLine = (typeof CURVE_LINES)[number];
export const TILE_MEASURES = ['late', 'deviation', 'absorption'] as const;
export type TileMeasure = (typeof TILE_MEASURES)[number];

const CURVE = /^[a-z0-9-]{1,40}\.20\d{2}$/;

export const soundOverviewSearch = ({ line, curve, tiles }: Record<string, unknown>): OverviewSearch => ({
  ...(CURVE_LINES.some((one) => one === line) ? { line: line as CurveLine } : {}),
  ...(typeof curve === 'string' && CURVE.test(curve) ? { curve } : {}),
  ...(TILE_MEASURES.some((one) => one === tiles) ? { tiles: tiles as TileMeasure } : {}),
});
