import type { Schemas } from '../../api/client.js';
import { both, type Bilingual } from '../../words/bilingual.js';

type Item = Schemas['DeadlineItemDto'];
type Page = Pick<Schemas['DeadlineListDto'], 'deadlines' | 'labels'>;

/** A deadline with the names that its law has for what it speaks of. */
export type DeadlineRow = Item & {
  /** As bulk actions name it. */
  readonly key: string;
  readonly label: Bilingual;
  readonly currentLabel?: Bilingual;
  readonly missingLabels: readonly Bilingual[];
};

export const rowsOf = (pages: readonly Page[]): readonly DeadlineRow[] => pages.flatMap(({ deadlines, labels }) => deadlines.map((item) => labelled(item, labels)));

const labelled = (item: Item, labels: Page['labels']): DeadlineRow => {
  const named = (key: string): Bilingual => labels[`${item.programme}/${key}`] ?? both(key, key);
  const { currentStage, missing = [] } = item.work ?? {};
  return {
    ...item,
    key: `${item.locationId}/${item.stage}`,
    label: named(item.stage),
    ...(currentStage === undefined ? {} : { currentLabel: named(currentStage) }),
    missingLabels: missing.map(({ document }) => named(document)),
  };
};

/** For a meeting: each office with what it has to answer for, in the order of the list. */
export const bySatker = (rows: readonly DeadlineRow[]): ReadonlyMap<string, readonly DeadlineRow[]> => {
  const offices = new Map<string, DeadlineRow[]>();
  for (const row of rows) offices.set(row.satker ?? '', [...offices.get(row.satker ?? '') ?? [], row]);
  return new Map([...offices].toSorted(([one], [other]) => one.localeCompare(other)));
};
