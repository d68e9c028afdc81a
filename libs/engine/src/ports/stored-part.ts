import type { JsonObject } from '@app/kernel';

export const isJsonObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The data or metadata of an event as a store found it. What is no JSON object was damaged, or written past this product; it
 * is handed on as text, which every decoder refuses, so that its own stream waits for it and nobody else.
 */
export const storedPart = (found: unknown): JsonObject => {
  if (isJsonObject(found)) return found;
  return (typeof found === 'string' ? found : JSON.stringify(found)) as unknown as JsonObject;
};
