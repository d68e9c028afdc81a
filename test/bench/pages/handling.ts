import type { BrowserContext, Page } from 'playwright-core';
import { median } from '../measure.js';
import { scrolledThrough, untilOtherRows, type Scrolling } from './in-page.js';
import { visit } from './visitor.js';

/** `open`: from the address to the first rows, for somebody who has been here before; else from somebody's hand to other rows. Medians. */
export type Handling = { readonly list: string; readonly what: string; readonly milliseconds: number };
export type Scrolled = { readonly list: string; readonly figures: Scrolling };
export type Deed = { readonly what: string; readonly act: (page: Page) => Promise<unknown> };
export type List = { readonly name: string; readonly path: string; readonly rows: string; /** Of a list whose rows come as it is scrolled. */ readonly region?: string; readonly deeds: readonly Deed[] };

/** Every deed on the list as it opens: nothing is known of the answer yet. */
export const handle = async (context: BrowserContext, { name, path, rows, deeds }: List, times: number): Promise<readonly Handling[]> => {
  const handled: Handling[] = [];
  const opened: number[] = [];
  for (const { what, act } of deeds) {
    const taken: number[] = [];
    for (let time = 0; time < times; time += 1) {
      const { page, seen } = await visit(context, path, rows);
      opened.push(seen.watched.shown);
      const [milliseconds] = await Promise.all([page.evaluate(untilOtherRows(rows)), act(page)]);
      taken.push(milliseconds as number);
      await page.close();
    }
    handled.push({ list: name, what, milliseconds: median(taken) });
  }
  return [{ list: name, what: 'open', milliseconds: median(opened) }, ...handled];
};

export const scroll = async (context: BrowserContext, { name, path, rows, region }: List, wanted: number): Promise<readonly Scrolled[]> => {
  if (region === undefined) return [];
  const { page } = await visit(context, path, rows);
  const figures = await page.evaluate(scrolledThrough(region, rows, wanted)) as Scrolling;
  await page.close();
  return [{ list: name, figures }];
};
