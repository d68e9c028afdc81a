import type { Instant } from '@app/kernel';
import type { ReadStore } from '@app/engine';
import { locationsAsOf, type StandingItem } from '@app/read-models';

export type ProgrammeThen = {
  readonly programme: string;
  readonly locations: number;
  readonly situations: Readonly<Record<string, number>>;
  /** Active and suspended locations by the main stage where they stood. */
  readonly stages: Readonly<Record<string, number>>;
};
export type OverviewThen = { readonly asOf: Instant; readonly locations: number; readonly programmes: readonly ProgrammeThen[] };

const EVERYWHERE = { regions: [''] };
const PAGE = 200;

/** Where the country was known to stand at that moment, programme by programme. */
export const overviewAsOf = (readStore: ReadStore, at: Instant): OverviewThen => {
  const standings = allStandings(readStore, at);
  const programmes = [...new Set(standings.map(({ programme }) => programme))].sort();
  return { asOf: at, locations: standings.length, programmes: programmes.map((programme) => summed(programme, standings.filter((one) => one.programme === programme))) };
};

const allStandings = (readStore: ReadStore, at: Instant): readonly StandingItem[] => {
  const standings: StandingItem[] = [];
  let cursor: string | undefined;
  do {
    const list = locationsAsOf({ scope: EVERYWHERE, at, cursor, limit: PAGE });
    if (list.kind === 'refused') break;
    const page = list.page(readStore.query(list.rows));
    standings.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return standings;
};

const summed = (programme: string, standings: readonly StandingItem[]): ProgrammeThen => ({
  programme,
  locations: standings.length,
  situations: counted(standings.map(({ situation }) => situation)),
  stages: counted(standings.flatMap(({ situation, currentStage }) => (currentStage !== undefined && (situation === 'active' || situation === 'suspended') ? [currentStage] : []))),
});

const counted = (keys: readonly string[]): Readonly<Record<string, number>> =>
  keys.reduce<Record<string, number>>((counts, key) => ({ ...counts, [key]: (counts[key] ?? 0) + 1 }), {});
