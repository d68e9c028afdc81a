// What many dashboards do: fetch the whole list, keep it in the browser, filter and sort it there, and put every row into the page.
import type { BrowserContext } from 'playwright-core';
import type { List } from './handling.js';

export type Drawing = 'every row' | 'rows in sight';

const PATH = { 'every row': '/alternative/all', 'rows in sight': '/alternative/some' } as const;
const ROWS_IN_SIGHT = 40;

/** No library, no style, no virtual rows to keep account of: the least that such a page can cost. */
const PAGE = (most: number): string => `<!doctype html><title>Alternative</title><h1>Alternative</h1>
<select id="filter"><option value="">all<option value="RKM">RKM</select><button id="sort">amount</button>
<div class="data-table-region" style="height: 600px; overflow: auto"><table><tbody aria-busy="true"></tbody></table></div>
<script type="module">
  const [body, filter] = [document.querySelector('tbody'), document.querySelector('#filter')];
  const all = [];
  for (let cursor = ''; cursor !== undefined;) {
    const answer = await (await fetch('/v1/locations?limit=200' + (cursor && '&cursor=' + cursor))).json();
    all.push(...answer.locations);
    cursor = answer.nextCursor;
  }
  let sorted = all;
  const row = ({ names, programme, currentStage, physical, amount, disbursed }, index) => '<tr data-index="' + index + '">' +
    [names.village ?? names.district, names.regency, programme, currentStage, physical, amount, disbursed].map((cell) => '<td>' + cell + '</td>').join('') + '</tr>';
  const draw = () => { body.innerHTML = sorted.filter(({ currentStage }) => filter.value === '' || currentStage === filter.value).slice(0, ${most}).map(row).join(''); };
  filter.addEventListener('change', draw);
  document.querySelector('#sort').addEventListener('click', () => { sorted = [...all].sort((one, other) => other.amount - one.amount || (one.locationId < other.locationId ? -1 : 1)); draw(); });
  draw();
  body.removeAttribute('aria-busy');
</script>`;

/** Served beside the pages of the house, so that it asks the same server. */
export const bringAlternatives = async (context: BrowserContext): Promise<void> => {
  await context.route(`**${PATH['every row']}`, (route) => route.fulfill({ contentType: 'text/html', body: PAGE(Number.MAX_SAFE_INTEGER) }));
  await context.route(`**${PATH['rows in sight']}`, (route) => route.fulfill({ contentType: 'text/html', body: PAGE(ROWS_IN_SIGHT) }));
};

export const alternativeList = (drawing: Drawing): List => ({
  name: drawing, path: PATH[drawing], rows: 'tr[data-index]',
  deeds: [
    { what: 'filter', act: (page) => page.selectOption('#filter', 'RKM') },
    { what: 'sort', act: (page) => page.click('#sort') },
  ],
});
