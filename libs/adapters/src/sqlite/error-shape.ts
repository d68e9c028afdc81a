/** Read by shape: the driver is native, and its errors may stem from another realm than ours. */
const textOf = (error: unknown, field: 'code' | 'message'): string =>
  (typeof error === 'object' && error !== null && field in error ? String((error as Record<string, unknown>)[field]) : '');

export const codeOf = (error: unknown): string => textOf(error, 'code');
export const messageOf = (error: unknown): string => textOf(error, 'message');
