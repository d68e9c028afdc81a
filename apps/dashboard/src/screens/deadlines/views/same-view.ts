/** Whether what is looked at is what a view asks for: by every filter, in any order. */
export const isSameView = (kept: Readonly<Record<string, unknown>>, now: Readonly<Record<string, unknown>>): boolean => written(kept) === written(now);

const written = (filters: Readonly<Record<string, unknown>>): string =>
  JSON.stringify(Object.entries(filters).filter(([, value]) => value !== undefined).toSorted(([one], [other]) => one.localeCompare(other)));
