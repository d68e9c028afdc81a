import { alter, put, type Projection, type Row } from '@app/kernel';

/** Folds that rest on what is no part of the history: where the machine stands, and in which order a writer named the fields. */
const PLANTED_FOLDS = {
  zone: ({ metadata: { recordedAt } }) => ({ occurred_at: new Date(recordedAt).toString() }),
  keys: ({ event: { data } }) => ({ search: Object.keys(data as object).join(' ') }),
} as const satisfies Readonly<Record<string, (recorded: Parameters<Projection['project']>[0]) => Row>>;

export type PlantedFold = keyof typeof PLANTED_FOLDS;

export const withPlanted = (projection: Projection, planted: readonly PlantedFold[]): Projection => ({
  ...projection,
  project: (recorded, read) => projection.project(recorded, read).map((change) => {
    const wrong: Row = Object.assign({}, ...planted.map((fold) => PLANTED_FOLDS[fold](recorded)));
    return 'row' in change ? put(change.key, { ...change.row, ...wrong }) : alter(change.key, { ...change.columns, ...wrong });
  }),
});
