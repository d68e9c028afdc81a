import type { Role } from './browser.js';

export type Seen = { readonly path: string; readonly as: Role };

/** Every screen there is, and whose it is. */
export const SCREENS: readonly Seen[] = [
  { path: '/', as: 'pengawas-pusat' },
  { path: '/operasional', as: 'operator' },
];
