// lint: house/no-date
export const now = (): string => new Date().toISOString();
