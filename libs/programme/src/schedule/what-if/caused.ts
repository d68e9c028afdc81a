import type { Bilingual } from '@app/kernel';
import { refreshedSentence } from '../../sentences/schedule.js';
import type { LocationChange } from './location-change.js';
import { stageChanges, type Effect, type StageChange } from './stage-change.js';

/** Of one province and stage, what the change in question does. `becomeAtRisk` counts locations under the stage at which they stand. */
export type WhatIfRow = { readonly province: string; readonly stage: string } & { readonly [E in Effect]: number };

export type Caused = { readonly locations: number; readonly days: number; readonly rows: readonly WhatIfRow[] };
export type Refreshed = { readonly locations: number; readonly days: number; readonly sentence: Bilingual };

export const causedBy = (changes: readonly LocationChange[]): Caused => ({ ...counted(changes, (stage, { refreshed }) => !refreshed.has(stage)), rows: rowsOf(changes.flatMap(stageChanges)) });

export const refreshedIn = (changes: readonly LocationChange[]): Refreshed => {
  const many = counted(changes, (stage, { refreshed }) => refreshed.has(stage));
  return { ...many, sentence: refreshedSentence(many) };
};

const counted = (changes: readonly LocationChange[], belongs: (stage: string, change: LocationChange) => boolean): { readonly locations: number; readonly days: number } => {
  const days = changes.map((change) => (change.changes ?? []).filter(({ stage }) => belongs(stage, change)).length).filter((many) => many > 0);
  return { locations: days.length, days: days.reduce((sum, many) => sum + many, 0) };
};

type Counts = { -readonly [E in Effect]: number };

const rowsOf = (stages: readonly StageChange[]): readonly WhatIfRow[] => {
  const rows = new Map<string, { readonly province: string; readonly stage: string } & Counts>();
  for (const { region, stage, effects, refreshed } of stages) {
    if (refreshed) continue;
    const province = region.slice(0, 2);
    const key = `${province} ${stage}`;
    const row = rows.get(key) ?? { province, stage, moved: 0, becomeLate: 0, stopBeingLate: 0, becomeAtRisk: 0, stopBeingAtRisk: 0 };
    for (const effect of effects) row[effect] += 1;
    rows.set(key, row);
  }
  return [...rows.values()].toSorted((a, b) => (a.province === b.province ? (a.stage < b.stage ? -1 : 1) : a.province < b.province ? -1 : 1));
};
