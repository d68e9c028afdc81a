/** A cell as a sheet shows it. Numbers are plain digits, dates `YYYY-MM-DD`; a formula stands with its last computed value. */
export type Cell = {
  readonly text: string;
  readonly kind: 'text' | 'number' | 'date' | 'empty';
  readonly formula?: true;
};

/** `number` is what the reader of the file sees beside the row: 1-based, counted with headings and empty rows. */
export type SheetRow = { readonly number: number; readonly cells: readonly Cell[] };

export const EMPTY_CELL: Cell = { text: '', kind: 'empty' };
