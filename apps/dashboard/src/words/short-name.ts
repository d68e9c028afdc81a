/** What stands before the bracket; the whole name stands where there is room for it. */
export const shortName = (name: string): string => name.split('(')[0]?.trim() ?? name;
