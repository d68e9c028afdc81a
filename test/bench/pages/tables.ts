import { median } from '../measure.js';
import { number, table } from '../page.js';
import type { Scrolled } from './handling.js';
import type { Loaded } from './in-page.js';
import type { PageFigures } from './measure-pages.js';

const KB = 1_000;
/** Of an answer, before it is packed. */
const LARGEST_ANSWER = 50 * KB;
const LONG_TASK_MS = 50;

const kilobytes = (bytes: number): string => number(bytes / KB, 1);

export const pageTables = (figures: PageFigures): string => [
  countryLine(figures), arrivals(figures), lists(figures), weights(figures), answers(figures), desk(figures),
].join('\n\n');

const countryLine = ({ country: { locations, events, seconds }, memory }: PageFigures): string =>
  `${number(locations)} locations in the middle of their year, ${number(events)} events; made in ${number(seconds)} s. ` +
  `Memory of the server: ${number(memory.start)} MiB at the start, ${number(memory.reads)} MiB after the reads of the last table, ${number(memory.peak)} MiB at its highest.`;

const arrivals = ({ screens }: PageFigures): string => table(
  ['milliseconds from the address, medians', 'first paint', 'largest paint', 'first figure', 'known to the browser: first paint', 'largest paint', 'first figure'],
  screens.filter(({ screen }) => screen.isTimed).map(({ screen, cold, warm }) => [screen.name, ...[cold, warm].flatMap(({ painted, largest, shown }) => [number(painted), number(largest), number(shown)])]),
);

const DEEDS = ['open', 'filter', 'sort', 'search'];
const NAMES: Readonly<Record<string, string>> = {
  'rows in sight': 'alternative: all of Lokasi fetched, filtered and sorted in the browser; rows in sight drawn',
  'every row': 'the same, every row drawn',
};

const lists = ({ handled, scrolled }: PageFigures): string => {
  const took = (list: string, what: string): number | undefined => handled.find((one) => one.list === list && one.what === what)?.milliseconds;
  const beside = (list: string, what: string): string => {
    const [milliseconds, ours] = [took(list, what), took('Lokasi', what)];
    if (milliseconds === undefined) return '';
    return list in NAMES && ours !== undefined ? `${number(milliseconds)} (× ${number(milliseconds / ours, 2)})` : number(milliseconds);
  };
  return table(
    ['milliseconds until the rows are shown, medians', 'opened', 'filtered', 'sorted', 'searched', 'scrolled through', 'median frame', 'longest frame', 'rows in the page', `tasks over ${LONG_TASK_MS} ms`, 'longest task'],
    [...new Set(handled.map(({ list }) => list))].map((list) => [NAMES[list] ?? list, ...DEEDS.map((what) => beside(list, what)), ...scrollCells(scrolled.find((one) => one.list === list))]),
  );
};

const scrollCells = (scrolled: Scrolled | undefined): readonly string[] => {
  if (scrolled === undefined) return ['', '', '', '', '', ''];
  const { figures: { rows, milliseconds, frames, longTasks, rowsInPage } } = scrolled;
  return [`${number(milliseconds)} for ${number(rows)} rows`, number(median(frames), 1), number(Math.max(...frames)), number(rowsInPage), number(longTasks.length), longTasks.length === 0 ? '' : number(Math.max(...longTasks))];
};

const pathOf = ({ url }: Loaded): string => new URL(url).pathname;
const sum = (loaded: readonly Loaded[], size: 'zipped' | 'bytes', isMeant: (path: string) => boolean): number =>
  loaded.filter((one) => isMeant(pathOf(one))).reduce((all, one) => all + one[size], 0);

const isScript = (path: string): boolean => path.endsWith('.js');
const isStyle = (path: string): boolean => path.endsWith('.css');
const isAnswer = (path: string): boolean => path.startsWith('/v1/');

const weights = ({ screens }: PageFigures): string => table(
  ['kB over the line on a first visit', 'scripts', 'styles', 'answers', 'answers unpacked', 'requests'],
  screens.map(({ screen, loaded }) => [
    screen.name, kilobytes(sum(loaded, 'zipped', isScript)), kilobytes(sum(loaded, 'zipped', isStyle)), kilobytes(sum(loaded, 'zipped', isAnswer)), kilobytes(sum(loaded, 'bytes', isAnswer)), number(loaded.length),
  ]),
);

/** The largest of each address; what names one thing is taken out of it. */
const answers = ({ screens }: PageFigures): string => {
  const largest = new Map<string, Loaded>();
  for (const one of screens.flatMap(({ loaded }) => loaded).filter((loaded) => isAnswer(pathOf(loaded)) && loaded.bytes > 0)) {
    const path = pathOf(one).replace(/\/[a-z0-9-]+-\d{4}-[\d.]+/, '/{id}');
    if ((largest.get(path)?.bytes ?? 0) < one.bytes) largest.set(path, one);
  }
  return table(
    ['what the screens ask for', 'kB', 'packed'],
    [...largest].sort(([, one], [, other]) => other.bytes - one.bytes).map(([path, { bytes, zipped }]) => [`\`${path}\``, bytes > LARGEST_ANSWER ? `**${kilobytes(bytes)}**` : kilobytes(bytes), kilobytes(zipped)]),
  );
};

const desk = ({ reads }: PageFigures): string => table(
  ['read through HTTP, one after another', 'p50 ms', 'p95 ms', 'kB'],
  reads.map(({ what, p50, p95, bytes }) => [what, number(p50, 1), number(p95, 1), kilobytes(bytes)]),
);
