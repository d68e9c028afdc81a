import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { CHROMIUM, settled } from '../../pages/browser.js';
import { figureShown, LOADED, WATCH, type Loaded, type Watched } from './in-page.js';

export const openBrowser = (): Promise<Browser> => chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });

const PATIENCE_MS = 120_000;

/** Somebody at a machine that has never seen the dashboard, signed in without opening it. */
export const newcomer = async (browser: Browser, base: string, demo: string): Promise<BrowserContext> => {
  const context = await browser.newContext({ baseURL: base, viewport: { width: 1366, height: 800 }, locale: 'id-ID', timezoneId: 'Asia/Jakarta' });
  context.setDefaultTimeout(PATIENCE_MS);
  await context.addInitScript(WATCH);
  const answer = await context.request.post('/v1/sessions', { data: { demo } });
  if (!answer.ok()) throw new Error(`${demo} was not let in: ${answer.status()}`);
  return context;
};

export type Visit = { readonly watched: Watched; readonly loaded: readonly Loaded[] };

/** Until a figure stands there and nothing is being loaded any more. */
export const visit = async (context: BrowserContext, path: string, figure: string): Promise<{ readonly page: Page; readonly seen: Visit }> => {
  const page = await context.newPage();
  await page.addInitScript(figureShown(figure));
  await page.goto(path);
  await page.evaluate('window.figureShown');
  await settled(page);
  return { page, seen: { watched: await page.evaluate('window.watched') as Watched, loaded: await page.evaluate(LOADED) as readonly Loaded[] } };
};
