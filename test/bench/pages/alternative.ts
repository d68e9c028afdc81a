// What many dashboards do: fetch the whole list, keep it in the browser, filter and sort it there, and put every row into the page.
import type { BrowserContext } from 'playwright-core';
import type { List } from './handling.js';

export type Drawing = 'every row' | 'rows in sight';

const PATH = { 'every row': '/alternative/all', 'rows in sight': '/alternative/some' } as const;
const ROWS_IN_SIGHT = 40;

/** No library, no style, no virtual rows to keep account of: the least that such a page can cost. */
const PAGE = (most: number): string => `<!doctype html><title>Alternative</title><h1>Alternative</h1>
<select id="filter"><option value="">all<option value="planned">planned</select><button id="sort">place</button>
<div class="data-table-region" style="height: 600px; overflow: auto"><table><tbody aria-busy="true"></tbody></table></div>
<script type="module">
  const [body, filter] = [document.querySelector('tbody'), document.querySelector('#filter')];
  const all = [];
  for (let cursor = ''; cursor !== undefined;) {
    const answer = await (await fetch('/v1/deadlines?sort=days-late&limit=200' + (cursor && '&cursor=' + cursor))).json();
    all.push(...answer.deadlines);
    cursor = answer.nextCursor;
  }
  let sorted = all;
  const row = ({ names, programme, stage, dueOn, work }, index) => '<tr data-index="' + index + '">' +
    [names.village ?? names.district, names.regency, programme, stage, dueOn, work?.currentStage ?? '', work?.progress?.physical ?? ''].map((cell) => '<td>' + cell + '</td>').join('') + '</tr>';
  const draw = () => { body.innerHTML = sorted.filter(({ running }) => filter.value === '' || !running).slice(0, ${most}).map(row).join(''); };
  filter.addEventListener('change', draw);
  document.querySelector('#sort').addEventListener('click', () => { sorted = [...all].sort((one, other) => one.region.localeCompare(other.region) || one.key.localeCompare(other.key)); draw(); });
  draw();
  body.removeAttribute('aria-busy');
</script>`;

/** Served beside the pages of the house, so that it asks the same server. */
export const bringAlternatives = async (context: BrowserContext): Promise<void> => {
  await context.route(`**${PATH['every row']}`, (route) => route.fulfill({ contentType: 'text/html', body: PAGE(Number.MAX_SAFE_INTEGER) }));
  await context.route(`**${PATH['rows in sight']}`, (route) => route.fulfill({ contentType: 'text/html', body: PAGE(ROWS_IN_SIGHT) }));
};

export const alternativeList = (drawing: Drawing): List => ({
  name: drawing, path: PATH[drawing], rows: 'tr[data-index]', ...(drawing === 'every row' && { region: '.data-table-region' }),
  deeds: [
    { what: 'filter', act: (page) => page.selectOption('#filter', 'planned') },
    { what: 'sort', act: (page) => page.click('#sort') },
  ],
});
