import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openHouse, type House, type Person, type Role } from './browser.js';
import { SCREENS } from './screens.js';

jest.setTimeout(120_000);

let house: House;
const people = new Map<Role, Promise<Person>>();

const as = (role: Role): Promise<Person> => {
  const known = people.get(role) ?? house.enter(role);
  people.set(role, known);
  return known;
};

/** In the page: figures of cards and tables that neither lead to what they count nor stand where that is said. */
const UNEXPLAINED = `(() => {
  const FIGURE = /^(Rp )?[+−±-]?(\\d{1,3}(\\.\\d{3})+|\\d+)(,\\d+)?( ?(%|jt|M|T|poin|hari))?$/;
  const within = (element, selector) => element?.querySelector(selector) !== null && element?.querySelector(selector) !== undefined;
  const columnOf = (cell) => cell.closest('table')?.querySelector('thead tr')?.children[[...cell.parentElement.children].indexOf(cell)];
  const FRAMES = '.mantine-Card-root, section, dl > div';
  const isInExplained = (frame) => frame !== null && (within(frame, '.explained') || isInExplained(frame.parentElement?.closest(FRAMES) ?? null));
  const isExplained = (figure) => {
    const cell = figure.closest('td, th');
    return figure.closest('a, button, summary') !== null || within(figure, 'a, button')
      || (cell !== null && within(columnOf(cell), '.explained'))
      || within(figure.closest('[role="region"]')?.parentElement, '.explained') || isInExplained(figure.closest(FRAMES));
  };
  return [...document.querySelectorAll('table .number, .mantine-Card-root .number')]
    .filter((figure) => FIGURE.test(figure.textContent.trim()) && figure.checkVisibility() && !isExplained(figure))
    .map((figure) => figure.closest('table, .mantine-Card-root')?.textContent?.trim().slice(0, 60) + ' … ' + figure.textContent.trim());
})()`;

const FIXED = SCREENS.filter(({ path }) => !path.includes('/:'));

describe('every number of a card or a table', () => {
  beforeAll(async () => { house = await openHouse(); });
  afterAll(async () => { await house.close(); });

  it.each(FIXED)('leads to what it counts or stands where that is said: $path', async ({ path, as: role }) => {
    const { page, visit } = await as(role);
    await visit(path);
    expect(await page.evaluate<readonly string[]>(UNEXPLAINED)).toEqual([]);
  });
});
