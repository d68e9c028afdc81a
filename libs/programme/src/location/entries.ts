type Entries<T> = { readonly [key: string]: T };

/** What the record itself holds: a key such as `constructor` finds nothing. */
export const own = <T>(record: Entries<T>, key: string): T | undefined => (Object.hasOwn(record, key) ? record[key] : undefined);

/** The record with one entry changed; where there is no such entry, the record as it was. */
export const changed = <T>(record: Entries<T>, key: string, change: (entry: T) => T): Entries<T> => {
  const entry = own(record, key);
  return entry === undefined ? record : { ...record, [key]: change(entry) };
};
