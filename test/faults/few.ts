/** What was found wrong of a kind, as a shortcoming says it; nothing where there is none. */
export const few = (kind: string, found: readonly string[]): readonly string[] => (found.length === 0 ? [] : [`${found.length} ${kind}, such as ${found.slice(0, 3).join('; ')}`]);
