import type { ServedRoute } from '../../e2e/routes.js';
import type { Caller, Place } from './areas.js';
import { idOf } from './deeds.js';

export type Question = { readonly method: string; readonly path: string; readonly body?: object; readonly headers?: Readonly<Record<string, string>> };

/** What a pair is about: the caller, their own places, and those in foreign parts of either world. */
export type Matter = { readonly number: number; readonly caller: Caller; readonly own: readonly Place[]; readonly hidden: readonly Place[] };

/** Of the machine, and told to whoever asks: whether it works, not what for. */
const OF_NOBODY = ['/health/ready', '/v1/freshness'];

/** What the router serves for reading and none of the questions asks for. */
export const unasked = (routes: readonly ServedRoute[], questions: readonly string[]): readonly string[] => routes
  .filter(({ method, path }) => method === 'GET' && !OF_NOBODY.includes(path))
  .filter(({ path }) => {
    const shape = new RegExp(`^GET ${path.replace(/:\w+/g, '[^/?]+')}(\\?|$)`);
    return !questions.some((question) => shape.test(question));
  })
  .map(({ path }) => path);

const get = (path: string): Question => ({ method: 'GET', path });
const NEVER = { region: '99.99.99.9999', programme: 'kotaku-cfw' };

const listsOf = ({ own, hidden }: Matter): readonly Question[] => {
  const provinces = [...own, ...hidden].map(({ region }) => region.slice(0, 2));
  const filters = ['', ...provinces.slice(0, 3).map((province) => `province=${province}`), `regency=${hidden[0]?.region.slice(0, 5)}`, 'programme=sanimas', 'q=dinas', `satker=bppw-${provinces.at(-1)}`];
  return filters.flatMap((filter) => ['/v1/locations', '/v1/overview', '/v1/transitions', '/v1/deadlines', '/v1/deadlines/late', '/v1/reminders', '/v1/reminders/incidents'].map((list) => get(`${list}?${filter}`)));
};

/** As texts: a workbook also tells when it was made. */
const sheetsOf = ({ own, hidden }: Matter): readonly Question[] => [
  ...['locations', 'labour', 'money', 'deadlines', 'late', 'transitions', 'reminders', 'messages'].map((list) => get(`/v1/exports/${list}.csv`)),
  ...[...own, ...hidden, NEVER].flatMap((place) => [get(`/v1/exports/locations/${idOf(place)}/history.csv`), get(`/v1/exports/locations.csv?province=${place.region.slice(0, 2)}`)]),
  get('/v1/reports'), get('/v1/reports/mis-7.csv?programme=kotaku-cfw&fiscalYear=2021'), get('/v1/reports/ringkasan-dua-mingguan.csv?programme=kotaku-cfw&fiscalYear=2021'),
];

const NOBODYS_HASH = 'ab'.repeat(32);

const detailsOf = ({ own, hidden }: Matter): readonly Question[] => [...own, ...hidden, NEVER].flatMap((place) =>
  ['', '/history', '/deadlines', '/reminders', '/allowed-commands', '/refusals', '/files', `/files/${NOBODYS_HASH}`].map((part) => get(`/v1/locations/${idOf(place)}${part}`)));

const NOBODYS = '2a4e3e0e-8d0b-4b53-9f0d-6b7c5b0f6c11';
const NOBODYS_PREVIEW = '0'.repeat(64);
const AS_OF = '2021-03-08T02:00:00Z';

/** Everything that can be asked, also about what is none of the caller's business. The last ones are commands: they change what they may. */
export const questionsOn = (matter: Matter): readonly Question[] => {
  const { number, own, hidden } = matter;
  const satkers = [`bppw-${own[0]?.region.slice(0, 2)}`, ...hidden.map(({ region }, at) => `dinas-${number}-${'ab'[at % 2]}${at >> 1}-${region.slice(0, 2)}`)];
  return [
    ...listsOf(matter),
    ...['limit=1', 'sort=latest-change', 'sort=latest-change&limit=1', `asOf=${AS_OF}`, 'cursor=eyJ9', 'sort=of-nobody'].map((query) => get(`/v1/locations?${query}`)),
    ...['limit=1', ...[...own, ...hidden].map((place) => `locationId=${idOf(place)}`)].map((query) => get(`/v1/transitions?${query}`)),
    ...['by=province', 'by=province&limit=1', `by=province&asOf=${AS_OF}`, `asOf=${AS_OF}`].map((query) => get(`/v1/overview?${query}`)),
    ...['transitions?', 'deadlines?', 'deadlines?band=may-accelerate&', 'deadlines/late?', 'overview/summary?', 'overview/curve?', 'exports/transitions.csv?'].map((list) => get(`/v1/${list}asOf=${AS_OF}`)),
    ...sheetsOf(matter),
    ...detailsOf(matter),
    ...satkers.map((satker) => get(`/v1/budgets/${satker}/2021`)),
    ...['/v1/definitions', '/v1/definitions/kotaku-cfw', '/v1/definitions/kotaku-cfw/1', '/v1/sessions/current', '/v1/operations/projections', '/v1/operations/reminders', '/v1/operations/firings', '/v1/operations/parked', '/v1/operations/feeds', '/v1/directory', '/v1/messages', '/v1/messages/preview?template=digest', '/v1/outbox', '/v1/feeds', '/v1/feeds/tidak-ada.ics', '/v1/regions', '/v1/regions?within=52', '/v1/overview/summary', '/v1/overview/curve', '/v1/views', '/v1/bulk', `/v1/bulk/${NOBODYS}`, `/v1/bulk/${NOBODYS}/rows`, '/health/live'].map(get),
    ...['', '/template.xlsx?kind=designation&programme=kotaku-cfw&fiscalYear=2021', '/template.xlsx?kind=progress&programme=kotaku-cfw&fiscalYear=2021', ...['', '/rows', '/effect', '/annotated.xlsx'].map((part) => `/2a4e3e0e-8d0b-5b53-9f0d-6b7c5b0f6c11${part}`)].map((part) => get(`/v1/imports${part}`)),
    ...['/v1/calendar?year=2021', '/v1/calendar/versions', `/v1/calendar/count?from=2021-08-09&workingDays=5&region=${hidden[0]?.region.slice(0, 5) ?? '52'}`].map(get),
    ...['', '/kotaku-cfw/2021', ...['drafts', 'drafts/2', 'revisions', 'revisions/0', 'revisions/0/progress'].map((part) => `/kotaku-cfw/2021/${part}`)].map((part) => get(`/v1/schedules${part}`)),
    ...['rows', 'load', 'locations'].map((part) => `/schedules/kotaku-cfw/2021/previews/${NOBODYS_PREVIEW}/${part}`).flatMap((part) => [get(`/v1${part}`), get(`/v1/exports${part}.csv`)]),
    { ...get('/metrics'), headers: { 'x-forwarded-for': '203.0.113.7' } },
    ...[...hidden, ...own].map((place) => ({ method: 'PUT', path: `/v1/locations/${idOf(place)}/files/${NOBODYS_HASH}`, body: {} })),
    ...['DELETE', 'PUT'].map((method) => ({ method, path: `/v1/locations/${idOf(hidden[0] ?? NEVER)}` })),
    ...[...hidden, ...own].map((place, at) => ({
      method: 'POST', path: `/v1/locations/${idOf(place)}/commands/start-stage`, body: { stage: 'SOSIALISASI' }, headers: { 'idempotency-key': `ask-${number}-${at}`, 'if-match': '"3"' },
    })),
    ...satkers.map((satker, at) => ({ method: 'POST', path: `/v1/budgets/${satker}/2021/commands/record-dipa`, body: {}, headers: { 'idempotency-key': `ask-${number}-dipa-${at}` } })),
  ];
};
