/** Where and what `JSON.stringify` would lose or bend without a word: what does not come back as it went in. */
const whatIsNotJson = (value: unknown): string | undefined => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return undefined;
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : ` is ${value}`;
  if (typeof value !== 'object') return ` is ${typeof value}`;
  if (Array.isArray(value)) return firstOf(value.entries(), whatIsNotJson);
  return isPlain(value) ? firstOf(Object.entries(value), whatIsWrongWithField) : ' is no plain object';
};

/** `JsonObject` allows an optional field to be `undefined`; JSON leaves it out. */
const whatIsWrongWithField = (value: unknown): string | undefined => (value === undefined ? undefined : whatIsNotJson(value));

const firstOf = (
  entries: Iterable<readonly [string | number, unknown]>, wrongWith: (value: unknown) => string | undefined,
): string | undefined => {
  for (const [key, value] of entries) {
    const found = wrongWith(value);
    if (found !== undefined) return `.${key}${found}`;
  }
  return undefined;
};

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
    const wrong = whatIsNotJson(value);
    return wrong === undefined ? { text } : { wrong: `${name}${wrong}` };
  } catch (cause) {
    return { wrong: `${name} is not JSON: ${cause instanceof Error ? cause.message : String(cause)}` };
  }
};
