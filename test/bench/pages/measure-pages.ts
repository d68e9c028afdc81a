import type { Browser } from 'playwright-core';
import { untilShown } from '../../mid-year/settle.js';
import { signIn } from '../../system/client.js';
import { memoryOf } from '../measure.js';
import type { ReadTime } from '../reads.js';
import { alternativeList, bringAlternatives } from './alternative.js';
import { countryOf, serve, type Country } from './country.js';
import { readAtTheDesk } from './desk.js';
import { handle, scroll, type Handling, type Scrolled } from './handling.js';
import { LISTS, screensOf } from './screens.js';
import { newcomer, openBrowser } from './visitor.js';
import { measureScreen, type ScreenFigures } from './visits.js';

export type PageFigures = {
  readonly country: Country;
  readonly reads: readonly ReadTime[];
  readonly memory: { readonly start: number; readonly reads: number; readonly peak: number };
  readonly screens: readonly ScreenFigures[];
  readonly handled: readonly Handling[];
  readonly scrolled: readonly Scrolled[];
};
export type PagesAsked = { readonly locations: number; readonly seed: string; readonly anew: boolean; readonly runs: number };

/** Rows that are scrolled through. */
const FAR = 1_000;
/** Visits of what takes long. */
const FEW = 3;
const DRAWINGS = ['rows in sight', 'every row'] as const;
const CENTRE = 'pengawas-pusat';

/** What people wait for at their screens, with the whole country behind them. */
export const measurePages = async ({ locations, seed, anew, runs }: PagesAsked, say: (line: string) => void): Promise<PageFigures> => {
  const { directory, country } = await countryOf(locations, seed, anew, say);
  const server = await serve(directory);
  const browser = await openBrowser();
  try {
    const client = await signIn(server.base, { demo: CENTRE });
    await untilShown(client);
    const start = memoryOf(server.pid).now;
    say('what the server answers …');
    const reads = await readAtTheDesk(client);
    const { body } = await client.get('/v1/locations?stage=CONSTRUCTION&limit=1');
    const [{ locationId }] = body['locations'] as [{ locationId: string }];
    client.close();
    const afterReads = memoryOf(server.pid).now;
    const screens: ScreenFigures[] = [];
    for (const screen of screensOf(locationId)) {
      say(`${screen.name} …`);
      screens.push(await measureScreen(browser, server.base, screen, screen.isTimed === true ? runs : 1));
    }
    const lists = await measureLists(browser, server.base, { runs, far: Math.min(FAR, country.locations) }, say);
    return { country, reads, memory: { start, reads: afterReads, peak: memoryOf(server.pid).peak }, screens, ...lists };
  } finally {
    await browser.close();
    await server.stop();
  }
};

/** The lists of the house, then the alternatives, each of whose visits fetches everything. */
const measureLists = async (browser: Browser, base: string, { runs, far }: { readonly runs: number; readonly far: number }, say: (line: string) => void): Promise<Pick<PageFigures, 'handled' | 'scrolled'>> => {
  const [handled, scrolled]: [Handling[], Scrolled[]] = [[], []];
  const measured = [...LISTS.map((list) => ({ list, times: runs })), ...DRAWINGS.map((drawing) => ({ list: alternativeList(drawing), times: Math.min(runs, FEW) }))];
  for (const { list, times } of measured) {
    say(`${list.name}: filter, sort, scroll …`);
    const context = await newcomer(browser, base, CENTRE);
    await bringAlternatives(context);
    handled.push(...await handle(context, list, times));
    scrolled.push(...await scroll(context, list, far));
    await context.close();
  }
  return { handled, scrolled };
};
