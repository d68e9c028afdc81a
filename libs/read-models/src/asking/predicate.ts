import type { Scope, SqlValue } from '@app/kernel';

/** A condition with the values it binds, in order. */
export type Predicate = { readonly sql: string; readonly parameters: readonly SqlValue[] };

export const where = (sql: string, ...parameters: readonly SqlValue[]): Predicate => ({ sql, parameters });

/** The condition, or none where nothing was asked for. */
export const asked = <T extends SqlValue>(value: T | undefined, condition: (value: T) => Predicate): Predicate | undefined =>
  value === undefined ? undefined : condition(value);

export const all = (...predicates: readonly (Predicate | undefined)[]): Predicate => {
  const present = predicates.filter((predicate) => predicate !== undefined);
  return {
    sql: present.length === 0 ? '1' : present.map(({ sql }) => `(${sql})`).join(' AND '),
    parameters: present.flatMap(({ parameters }) => parameters),
  };
};

/** The region itself and everything inside: `52.71` covers `52.71.03.1004`, never `52.710`. `/` is the sign after the dot. */
export const inRegion = (code: string): Predicate => where('region = ? OR (region >= ? AND region < ?)', code, `${code}.`, `${code}/`);

/** What the actor may see. It stands in every question about locations, so nothing outside can be counted or guessed. */
export const within = ({ regions, programmes }: Scope): Predicate => all(regionsOf(regions), programmes && programmesOf(programmes));

const regionsOf = (regions: readonly string[]): Predicate | undefined => {
  if (regions.includes('')) return undefined;
  if (regions.length === 0) return where('0');
  const each = regions.map(inRegion);
  return { sql: each.map(({ sql }) => sql).join(' OR '), parameters: each.flatMap(({ parameters }) => parameters) };
};

const programmesOf = (programmes: readonly string[]): Predicate =>
  where(`programme IN (${programmes.map(() => '?').join(', ')})`, ...programmes);
