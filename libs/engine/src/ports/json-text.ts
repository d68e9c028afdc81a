/** What `JSON.stringify` would lose or bend without a word: everything that does not come back as it went in. */
const whatIsNotJson = (value: unknown, path: string): string | undefined => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return undefined;
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : `${path} is ${value}`;
  if (typeof value !== 'object') return `${path} is ${typeof value}`;
  if (Array.isArray(value)) return firstOf(value.entries(), path);
  return isPlain(value) ? firstOf(present(value), path) : `${path} is no plain object`;
};

const firstOf = (entries: Iterable<readonly [string | number, unknown]>, path: string): string | undefined => {
  for (const [key, value] of entries) {
    const found = whatIsNotJson(value, `${path}.${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
};

/** `JsonObject` allows an optional field to be `undefined`; JSON leaves it out. */
const present = (value: object): (readonly [string, unknown])[] =>
  Object.entries(value).filter(([, field]) => field !== undefined);

/** Asked of the prototype's prototype, so that a plain object of another realm is plain too. */
const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
};

export type JsonText = { readonly text: string } | { readonly wrong: string };

/** The text of a JSON object, or why there is none. */
export const jsonText = (value: unknown, name: string): JsonText => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { wrong: `${name} is no JSON object` };
  try {
    const text = JSON.stringify(value);
    const wrong = whatIsNotJson(value, name);
    return wrong === undefined ? { text } : { wrong };
  } catch (cause) {
    return { wrong: `${name} is not JSON: ${cause instanceof Error ? cause.message : String(cause)}` };
  }
};
