// What is measured inside the page, by the browser's own clock. Texts, because they run there.

/** A bound against hanging, no judgement of speed. */
const PATIENCE_MS = 120_000;
const LONGEST_SCROLL_MS = 60_000;

/** From before the first script of the page on. */
export const WATCH = `(() => {
  window.watched = { longTasks: [] };
  const observe = (type, note) => new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  observe('paint', ({ name, startTime }) => { if (name === 'first-contentful-paint') window.watched.painted = startTime; });
  observe('largest-contentful-paint', ({ startTime }) => { window.watched.largest = startTime; });
  observe('longtask', ({ duration }) => { window.watched.longTasks.push(duration); });
})()`;

/** The moment when the first of these elements with something in it is on the screen. */
export const figureShown = (selector: string): string => `
  window.figureShown = new Promise((resolve) => {
    const isThere = () => [...document.querySelectorAll(${JSON.stringify(selector)})].some((element) => element.textContent.trim() !== '');
    const look = () => { if (isThere()) requestAnimationFrame(() => { resolve(window.watched.shown = performance.now()); }); else requestAnimationFrame(look); };
    look();
  });
`;

/** Milliseconds from somebody's hand to other rows on the screen, or to the word that there are none. */
export const untilOtherRows = (rows: string): string => `
  new Promise((resolve, reject) => {
    const told = () => [...document.querySelectorAll(${JSON.stringify(rows)})].map((row) => row.textContent).join();
    const before = told();
    let began;
    for (const type of ['click', 'input', 'change']) addEventListener(type, () => { began ??= performance.now(); }, { capture: true, once: true });
    const look = () => {
      const isOther = began !== undefined && told() !== before && document.querySelector('[aria-busy="true"]') === null;
      if (isOther) requestAnimationFrame(() => resolve(performance.now() - began));
      else if (performance.now() - began > ${PATIENCE_MS}) reject(new Error('no other rows came'));
      else requestAnimationFrame(look);
    };
    window.watched.longTasks.length = 0;
    look();
  })
`;

/** Down the list, a screen in three frames, until so many rows have come, or for as long as anybody would. */
export const scrolledThrough = (region: string, row: string, wanted: number): string => `
  new Promise((resolve) => {
    const began = performance.now();
    const frames = [];
    let [before, most] = [began, 0];
    window.watched.longTasks.length = 0;
    const step = () => {
      const now = performance.now();
      frames.push(now - before);
      before = now;
      const rows = [...document.querySelectorAll(${JSON.stringify(row)})];
      most = Math.max(most, rows.length);
      const last = Number(rows.at(-1)?.dataset.index ?? rows.length);
      if (last + 1 >= ${wanted} || now - began > ${LONGEST_SCROLL_MS}) resolve({ rows: last + 1, milliseconds: now - began, frames, rowsInPage: most, longTasks: window.watched.longTasks });
      else {
        const list = document.querySelector(${JSON.stringify(region)});
        list?.scrollBy(0, list.clientHeight / 3);
        requestAnimationFrame(step);
      }
    };
    requestAnimationFrame(step);
  })
`;

/** Everything that came over the line for the page, in bytes. */
export const LOADED = `
  performance.getEntriesByType('resource').concat(performance.getEntriesByType('navigation'))
    .map(({ name, encodedBodySize, decodedBodySize }) => ({ url: name, zipped: encodedBodySize, bytes: decodedBodySize }))
`;

export type Scrolling = { readonly rows: number; readonly milliseconds: number; readonly frames: readonly number[]; readonly rowsInPage: number; readonly longTasks: readonly number[] };
export type Loaded = { readonly url: string; readonly zipped: number; readonly bytes: number };
export type Watched = { readonly painted: number; readonly largest: number; readonly shown: number; readonly longTasks: readonly number[] };
