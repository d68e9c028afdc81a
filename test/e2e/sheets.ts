import { parse } from 'csv-parse/sync';
import readExcel from 'read-excel-file/node';
import type { Client } from './client.js';

export const fileOf = async (client: Client, path: string): Promise<{ readonly response: Response; readonly bytes: Buffer }> => {
  const response = await client.open(path, {}, AbortSignal.timeout(20_000));
  return { response, bytes: Buffer.from(await response.arrayBuffer()) };
};

/** Without empty rows, as an independent reader sees them. */
export const excelRows = async (bytes: Buffer): Promise<unknown[][]> => {
  const [{ data }] = await readExcel(bytes) as unknown as [{ data: unknown[][] }];
  return data.filter((row) => row.some((cell) => cell !== null));
};

export const excelOf = async (client: Client, path: string): Promise<unknown[][]> => excelRows((await fileOf(client, path)).bytes);

export const csvOf = async (client: Client, path: string): Promise<string[][]> =>
  parse((await fileOf(client, path)).bytes, { delimiter: ';', bom: true, relax_column_count: true, skip_empty_lines: true }) as string[][];

export type Told = { readonly headings: readonly string[]; readonly rows: readonly Readonly<Record<string, unknown>>[] };

/** From the row of headings on, without the closing line; a mark of assumption does not belong to the name. */
export const toldIn = (rows: readonly unknown[][], first: string): Told => {
  const at = rows.findIndex(([cell]) => cell === first);
  const headings = (rows[at] ?? []).map((cell) => String(cell).replace(/ \*$/, ''));
  return { headings: (rows[at] ?? []).map(String), rows: rows.slice(at + 1, -1).map((row) => Object.fromEntries(row.map((cell, column) => [headings[column] ?? '', cell]))) };
};
