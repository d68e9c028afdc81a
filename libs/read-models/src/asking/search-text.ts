import { all, where, type Predicate } from './predicate.js';

/** The same form on both sides of a search: lower case, accents and repeated blanks gone. */
export const searchText = (...parts: readonly (string | null | undefined)[]): string =>
  parts.filter((part) => part !== null && part !== undefined && part !== '').join(' ')
    .normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();

/** Every word must occur somewhere, in any order. */
export const matching = (text: string): Predicate =>
  all(...searchText(text).split(' ').filter((word) => word !== '')
    .map((word) => where(`search LIKE ? ESCAPE '\\'`, `%${word.replace(/[\\%_]/g, '\\$&')}%`)));
