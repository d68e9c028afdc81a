import { both, type Bilingual } from '../words/bilingual.js';

export type ScreenLink = { readonly to: string; readonly name: Bilingual; /** After `g`. */ readonly key: string; readonly icon: string };

/** In the navigation, in this order. The drawing is a path in a square of 24. */
export const SCREENS: readonly ScreenLink[] = [
  { to: '/', name: both('Ringkasan', 'Overview'), key: 'r', icon: 'M4 13h6V4H4zm10 7h6v-9h-6zM4 20h6v-4H4zM14 4v4h6V4z' },
];
