import type { List } from './handling.js';
import type { Screen } from './visits.js';

const CENTRE = 'pengawas-pusat';
const ROW = 'tr[data-index]';
const REGION = '.data-table-region';

/** Every screen as somebody comes to it; those that are open all day are timed. */
export const screensOf = (locationId: string): readonly Screen[] => [
  { name: 'Ringkasan', path: '/', as: CENTRE, figure: '.mantine-Card-root .number', isTimed: true },
  { name: 'Papan Tenggat', path: '/tenggat', as: CENTRE, figure: ROW, isTimed: true },
  { name: 'Papan Tenggat, log', path: '/tenggat?tab=log', as: CENTRE, figure: ROW },
  { name: 'Papan Tenggat, aksi massal', path: '/tenggat?tab=jobs', as: CENTRE, figure: 'h1' },
  { name: 'Lokasi', path: '/lokasi', as: CENTRE, figure: ROW, isTimed: true },
  { name: 'satu lokasi', path: `/lokasi/${locationId}`, as: CENTRE, figure: 'h2' },
  { name: 'Jadwal', path: '/jadwal', as: CENTRE, figure: 'td' },
  { name: 'satu jadwal', path: '/jadwal/kotaku-cfw/2021', as: CENTRE, figure: 'td' },
  { name: 'satu revisi', path: '/jadwal/kotaku-cfw/2021/revisi/0', as: CENTRE, figure: 'h2' },
  { name: 'Impor', path: '/impor', as: CENTRE, figure: 'h2' },
  { name: 'Laporan', path: '/laporan', as: CENTRE, figure: 'h2' },
  { name: 'Operasional', path: '/operasional', as: 'operator', figure: 'h2' },
  { name: 'Dinding', path: '/dinding', as: CENTRE, figure: '.number' },
  { name: 'Lapangan', path: '/lapangan', as: 'fasilitator', figure: 'h1' },
];

/** What is done to the lists that supervisors work with. */
export const LISTS: readonly List[] = [
  { name: 'Papan Tenggat', path: '/tenggat', rows: ROW, region: REGION, deeds: [
    { what: 'filter', act: (page) => page.getByLabel('Tahapan', { exact: true }).selectOption('RKM') },
    { what: 'sort', act: (page) => page.locator('.data-sort', { hasText: 'Lokasi' }).click() },
    { what: 'search', act: (page) => page.locator('[data-search-box]').fill('suka') },
  ] },
  { name: 'Lokasi', path: '/lokasi', rows: ROW, region: REGION, deeds: [
    { what: 'filter', act: (page) => page.getByLabel('Tahapan kini').selectOption('RKM') },
    { what: 'sort', act: (page) => page.getByLabel('Urutkan').selectOption('amount') },
    { what: 'search', act: (page) => page.locator('[data-search-box]').fill('suka') },
  ] },
];
