import type { Content, Override, StageTarget, Target } from '../content.js';

/** Nationally, or in the override with that key. */
export type Where = string | undefined;

export const rowsOf = (content: Content, where: Where): readonly StageTarget[] =>
  where === undefined ? content.targets : content.overrides.find(({ key }) => key === where)?.targets ?? [];

const withRows = (content: Content, where: Where, rows: readonly StageTarget[]): Content => (where === undefined
  ? { ...content, targets: [...rows] }
  : { ...content, overrides: content.overrides.map((one) => (one.key === where ? { ...one, targets: [...rows] } : one)) });

export const changeRow = (content: Content, where: Where, row: number, change: Partial<StageTarget>): Content =>
  withRows(content, where, rowsOf(content, where).map((one, index) => (index === row ? { ...one, ...change } : one)));

export const removeRow = (content: Content, where: Where, row: number): Content =>
  withRows(content, where, rowsOf(content, where).filter((_, index) => index !== row));

/** Begins as what holds nationally, else as a day that the law will ask for. */
export const addRow = (content: Content, where: Where, stage: string, onceUnknown: Target): Content => {
  const national = content.targets.find((one) => one.stage === stage);
  return withRows(content, where, [...rowsOf(content, where), national ?? { stage, target: onceUnknown, source: 'A', clause: 'Rancangan' }]);
};

export const addOverride = (content: Content, { label, provinces }: { readonly label: string; readonly provinces: readonly string[] }): Content => {
  const taken = content.overrides.map(({ key }) => key);
  const wanted = `prov-${provinces.join('-')}`.slice(0, 50);
  const key = taken.includes(wanted) ? `${wanted}-${taken.length + 1}` : wanted;
  return { ...content, overrides: [...content.overrides, { key, label, provinces: [...provinces], targets: [] }] };
};

export const changeOverride = (content: Content, key: string, change: Partial<Pick<Override, 'label' | 'provinces'>>): Content =>
  ({ ...content, overrides: content.overrides.map((one) => (one.key === key ? { ...one, ...change } : one)) });

export const removeOverride = (content: Content, key: string): Content => ({ ...content, overrides: content.overrides.filter((one) => one.key !== key) });

type Kind = Target['kind'];

/** Another kind of target keeps what the kinds have in common. */
export const asKind = (target: Target, kind: Kind, { fiscalYear, anchor }: { readonly fiscalYear: number; readonly anchor: string }): Target => {
  if (target.kind === kind) return target;
  const day = target.kind === 'fixed' ? target.on : target.kind === 'window' ? target.until : `${fiscalYear}-12-01`;
  switch (kind) {
    case 'fixed': return { kind, on: day };
    case 'window': return { kind, from: day, until: day };
    case 'offset': return { kind, anchor: { stage: anchor, when: 'completed' }, span: { workingDays: 5 } };
  }
};
