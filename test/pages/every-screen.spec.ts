import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openHouse, settled, type House, type Language, type Person, type Role } from './browser.js';
import { importsIn } from './imports/prepared.js';
import { SCREENS } from './screens.js';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const WIDTHS = [1366, 360] as const;
const LANGUAGES: readonly Language[] = ['id', 'en'];

let house: House;
let imports: Readonly<Record<string, string>>;
const people = new Map<string, Promise<Person>>();

/** Signs in once for each role and language. */
const as = (role: Role, language: Language): Promise<Person> => {
  const known = people.get(`${role} ${language}`) ?? house.enter(role, { language });
  people.set(`${role} ${language}`, known);
  return known;
};

const violationsOn = async ({ page }: Person): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
};

describe('every screen', () => {
  beforeAll(async () => {
    house = await openHouse();
    imports = await importsIn(house);
  });
  afterAll(async () => { await house.close(); });

  for (const language of LANGUAGES) {
    it.each(SCREENS)(`can be used by everyone, wide and narrow, in ${language}: $path`, async ({ path, as: role }) => {
      const person = await as(role, language);
      const found: string[] = [];
      const address = path.replace(/:([a-z]+)/, (_, step: string) => imports[step] ?? '');
      for (const width of WIDTHS) {
        await person.page.setViewportSize({ width, height: 800 });
        if (width === WIDTHS[0] || language === LANGUAGES[0]) await person.visit(address); // else the window is made narrower
        await settled(person.page);
        found.push(...(await violationsOn(person)).map((violation) => `${width} px: ${violation}`));
        if (await person.page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth')) found.push(`${width} px: scrolls sideways`);
      }
      expect([...found, ...person.complaints]).toEqual([]);
    });
  }

  it('is shown at the door to whoever is not signed in, and afterwards at the address that was asked for', async () => {
    const context = await house.browser.newContext({ baseURL: house.server.base });
    const page = await context.newPage();
    await page.goto('/?fiscalYear=2021');
    await page.locator('[data-role="auditor"]').click();
    await page.waitForURL(({ pathname, search }) => pathname === '/' && search.includes('fiscalYear=2021'));
    await settled(page);
    await page.goto('/masuk');
    await page.locator('[data-role="ppk"]').click();
    await page.waitForURL(({ pathname, search }) => pathname === '/' && search.includes('fiscalYear=2021')); // nothing was asked for: the year of what was recorded last
    await context.close();
  });
});
