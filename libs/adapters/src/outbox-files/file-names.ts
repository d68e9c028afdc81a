import type { Instant } from '@app/kernel';

const ENDING = '.eml';
const STAMPED = /^(\d{4}-\d{2}-\d{2}T\d{2})-(\d{2})-(\d{2}\.\d{3}Z)_/;

/** Its files have the same name, with endings of their own; in the order of the names they are in the order of their dates. */
export const stemOf = (date: Instant, id: string): string => `${date.replaceAll(':', '-')}_${id}`;

export const letterFile = (stem: string): string => `${stem}${ENDING}`;
export const contentFile = (stem: string): string => `${stem}.json`;

/** Of the letters among the files of a folder. */
export const stemsIn = (names: readonly string[]): readonly string[] =>
  names.filter((name) => name.endsWith(ENDING)).map((name) => name.slice(0, -ENDING.length));

export const idIn = (stem: string): string => stem.replace(STAMPED, '');

/** Undefined where the name does not tell. */
export const dateIn = (stem: string): string | undefined => {
  const [, hour, minute, second] = STAMPED.exec(stem) ?? [];
  return hour === undefined ? undefined : `${hour}:${minute}:${second}`;
};
