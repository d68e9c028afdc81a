import { put, type Projection, type Row } from '@app/kernel';

/** Folds that rest on what is no part of the history: where the machine stands, and in which order a writer named the fields. */
const PLANTED_FOLDS = {
  zone: (row, { metadata: { recordedAt } }) => ({ ...row, occurred_at: new Date(recordedAt).toString() }),
  keys: (row, { event: { data } }) => ({ ...row, search: Object.keys(data as object).join(' ') }),
} as const satisfies Readonly<Record<string, (row: Row, recorded: Parameters<Projection['project']>[0]) => Row>>;

export type PlantedFold = keyof typeof PLANTED_FOLDS;

export const withPlanted = (projection: Projection, planted: readonly PlantedFold[]): Projection => ({
  ...projection,
  project: (recorded, read) => projection.project(recorded, read).map((change) =>
    'put' in change ? put(change.put, planted.reduce((row, fold) => PLANTED_FOLDS[fold](row, recorded), change.row)) : change),
});
