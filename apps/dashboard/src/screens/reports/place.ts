/** Which locations a report is of, and up to when. */
export type Place = { readonly programme: string; readonly fiscalYear: number; readonly province?: string; readonly satker?: string; readonly until?: string };

export const searchOf = (query: Readonly<Record<string, string | number | undefined>>): string =>
  new URLSearchParams(Object.entries(query).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]]))).toString();
