import type { Browser } from 'playwright-core';
import { median } from '../measure.js';
import type { Loaded, Watched } from './in-page.js';
import { newcomer, visit, type Visit } from './visitor.js';

export type Screen = {
  readonly name: string; readonly path: string; readonly as: string; readonly isTimed?: boolean;
  /** The first of these elements that is not empty is what somebody came for. */
  readonly figure: string;
};
/** Medians, in milliseconds since the address was entered. */
export type Arrival = { readonly painted: number; readonly largest: number; readonly shown: number };
export type ScreenFigures = { readonly screen: Screen; readonly cold: Arrival; readonly warm: Arrival; readonly loaded: readonly Loaded[] };

/** `cold`: nothing is kept from before; `warm`: the same person opens the screen once more. */
export const measureScreen = async (browser: Browser, base: string, screen: Screen, runs: number): Promise<ScreenFigures> => {
  const [cold, warm]: [Visit[], Visit[]] = [[], []];
  for (let run = 0; run < runs; run += 1) {
    const context = await newcomer(browser, base, screen.as);
    for (const visits of [cold, warm]) {
      const { page, seen } = await visit(context, screen.path, screen.figure);
      visits.push(seen);
      await page.close();
    }
    await context.close();
  }
  return { screen, cold: arrivalIn(cold), warm: arrivalIn(warm), loaded: cold.at(-1)!.loaded };
};

const arrivalIn = (visits: readonly Visit[]): Arrival => {
  const of = (moment: (watched: Watched) => number): number => median(visits.map(({ watched }) => moment(watched)));
  return { painted: of(({ painted }) => painted), largest: of(({ largest }) => largest), shown: of(({ shown }) => shown) };
};
