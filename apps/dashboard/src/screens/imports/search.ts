export const STEPS = ['template', 'upload', 'map', 'check', 'preview', 'apply', 'report'] as const;
export type Step = (typeof STEPS)[number];

/** Of the rows of an import: what is wrong with them, and how they ended. */
const ROW_LISTS = ['error', 'warning', 'ready', 'duplicate', 'refused', 'not-undone'] as const;
export type RowList = (typeof ROW_LISTS)[number];

/** Where one looks, of what the state of the import lets one look at. */
export type ImportSearch = { readonly step?: Step; readonly rows?: RowList };

export const soundImportSearch = ({ step, rows }: Record<string, unknown>): ImportSearch => ({
  ...(STEPS.some((one) => one === step) ? { step: step as Step } : {}),
  ...(ROW_LISTS.some((one) => one === rows) ? { rows: rows as RowList } : {}),
});
