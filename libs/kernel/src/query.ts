export type SqlValue = string | number | null;

/** A row as the read store answers it: a `json` column comes as its text. */
export type SqlRow = { readonly [column: string]: SqlValue };

/** A question to the read models as a plain value: whoever holds the store asks it. `sql` is read-only and takes `parameters` by position. */
export type Query<R> = {
  readonly sql: string;
  readonly parameters: readonly SqlValue[];
  readonly row: (row: SqlRow) => R;
};
