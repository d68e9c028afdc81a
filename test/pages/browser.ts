// The dashboard as people meet it: the built server with its pages, and a real browser.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { startProcess, type ServerProcess } from '../system/server-process.js';

export const CHROMIUM = '/usr/bin/chromium';
/** A morning in the middle of the sample: works under way, some late. */
export const MID_SAMPLE = '2021-06-14T01:30:00Z';
/** A bound against hanging, no judgement of speed. */
const PATIENCE_MS = 45_000;
const LOOK_AGAIN_MS = 100;

export type Language = 'id' | 'en';
export type Role = 'pengawas-pusat' | 'ppk' | 'satker' | 'korkot' | 'fasilitator' | 'auditor' | 'operator';

export type House = {
  readonly server: ServerProcess;
  readonly browser: Browser;
  /** Somebody at a machine of their own, signed in. */
  readonly enter: (role: Role, options?: { readonly language?: Language; readonly width?: number }) => Promise<Person>;
  readonly close: () => Promise<void>;
};

export type Person = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Whatever the browser complained of. There is nothing to complain of. */
  readonly complaints: readonly string[];
  readonly visit: (path: string) => Promise<void>;
};

export const openHouse = async (environment: Record<string, string> = { TAHAPAN_DEMO: 'mataram', TAHAPAN_NOW: MID_SAMPLE }): Promise<House> => {
  const data = mkdtempSync(join(tmpdir(), 'pages-'));
  const [server, browser] = await Promise.all([startProcess(data, environment), chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] })]);
  return {
    server,
    browser,
    enter: (role, { language = 'id', width = 1366 } = {}) => enter(browser, server.base, role, language, width),
    close: async () => {
      await browser.close();
      await server.stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
};

const enter = async (browser: Browser, base: string, role: Role, language: Language, width: number): Promise<Person> => {
  const context = await browser.newContext({ baseURL: base, viewport: { width, height: 800 }, locale: 'id-ID', timezoneId: 'Asia/Jakarta' });
  context.setDefaultTimeout(PATIENCE_MS);
  await context.addInitScript(`localStorage.setItem('tahapan.language', '${language}')`);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => { if (message.type() === 'error') complaints.push(message.text()); });
  page.on('pageerror', ({ message }) => { complaints.push(message); });
  await page.goto('/masuk');
  await page.locator(`[data-role="${role}"]`).click();
  await page.waitForURL(({ pathname }) => pathname !== '/masuk');
  return { page, context, complaints, visit: async (path) => { await page.goto(path); await settled(page); } };
};

/** Looks again and again until it is so. */
export const eventually = async (isSo: () => Promise<boolean>): Promise<void> => { while (!await isSo()) await new Promise((resolve) => { setTimeout(resolve, LOOK_AGAIN_MS); }); };

/** Nothing is being loaded any more that was asked for. */
export const settled = async (page: Page): Promise<void> => {
  await page.locator('h1').first().waitFor();
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
};
