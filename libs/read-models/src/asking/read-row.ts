import type { SqlRow } from '@app/kernel';

export const textIn = (row: SqlRow, column: string): string => String(row[column]);
export const numberIn = (row: SqlRow, column: string): number => Number(row[column]);
export const maybe = <T>(row: SqlRow, column: string, read: (row: SqlRow, column: string) => T): T | undefined =>
  row[column] === null ? undefined : read(row, column);
