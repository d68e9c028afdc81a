import { both, type Bilingual } from '../words/bilingual.js';

export type ScreenLink = { readonly to: string; readonly name: Bilingual; /** After `g`. */ readonly key: string; readonly icon: string };

/** In the navigation, in this order. The drawing is a path in a square of 24. */
export const SCREENS: readonly ScreenLink[] = [
  { to: '/', name: both('Ringkasan', 'Overview'), key: 'r', icon: 'M4 13h6V4H4zm10 7h6v-9h-6zM4 20h6v-4H4zM14 4v4h6V4z' },
  { to: '/tenggat', name: both('Papan Tenggat', 'Deadlines'), key: 't', icon: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zm0 4v5l3.5 3.5' },
  { to: '/lokasi', name: both('Lokasi', 'Locations'), key: 'l', icon: 'M12 2a7 7 0 0 0-7 7c0 5 7 13 7 13s7-8 7-13a7 7 0 0 0-7-7zm0 4.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5z' },
  { to: '/jadwal', name: both('Jadwal', 'Schedule'), key: 'n', icon: 'M4 6h16v14H4zM4 10h16M8 3v4m8-4v4M8 14h3m2 3h3' },
  { to: '/impor', name: both('Impor', 'Import'), key: 'i', icon: 'M12 15V3m-4 4 4-4 4 4M4 14v7h16v-7' },
  { to: '/laporan', name: both('Laporan', 'Reports'), key: 'p', icon: 'M6 2h9l4 4v16H6zm3 9h7m-7 4h7m-7 4h4' },
  { to: '/operasional', name: both('Operasional', 'Operations'), key: 'o', icon: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2v3M12 19v3M4.9 4.9l2.1 2.1M17 17l2.1 2.1M2 12h3M19 12h3M4.9 19.1L7 17M17 7l2.1-2.1' },
  { to: '/dinding', name: both('Dinding', 'Wall'), key: 'd', icon: 'M3 4h18v12H3zM8 20h8M12 16v4' },
];
