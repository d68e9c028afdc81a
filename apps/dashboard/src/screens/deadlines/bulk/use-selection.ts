import { useMemo, useState } from 'react';
import type { DeadlineRow } from '../rows.js';
import { useFilters } from '../use-deadlines.js';

/** Either rows one by one, or every row that the question finds, fetched or not. */
export type Selection = {
  readonly isAll: boolean;
  readonly picked: ReadonlySet<string>;
  /** Of the rows fetched, those that count as selected. */
  readonly shown: ReadonlySet<string>;
  readonly toggle: (key: string) => void;
  readonly all: () => void;
  readonly none: () => void;
};

const NOTHING: ReadonlySet<string> = new Set();
type Kept = { readonly of: string; readonly isAll: boolean; readonly picked: ReadonlySet<string> };

export const useSelection = (rows: readonly DeadlineRow[]): Selection => {
  const of = JSON.stringify(useFilters());
  const [kept, keep] = useState<Kept>({ of, isAll: false, picked: NOTHING });
  // What was picked of another question is picked no more: nobody acts on what is not on screen.
  const { isAll, picked } = kept.of === of ? kept : { isAll: false, picked: NOTHING };
  const shown = useMemo(() => (isAll ? new Set(rows.map(({ key }) => key)) : picked), [isAll, rows, picked]);
  const toggle = (key: string): void => { keep({ of, isAll: false, picked: toggled(shown, key) }); };
  return { isAll, picked, shown, toggle, all: () => { keep({ of, isAll: true, picked: NOTHING }); }, none: () => { keep({ of, isAll: false, picked: NOTHING }); } };
};

const toggled = (keys: ReadonlySet<string>, key: string): ReadonlySet<string> => {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return next;
};
