import type { Bilingual } from '@app/kernel';
import { refreshedSentence } from '../../sentences/schedule.js';
import { newlyLate, noLongerLate, type LocationChange } from './location-change.js';

/** Of one province and stage, what the change in question does. `becomeAtRisk` counts locations under the stage at which they stand. */
export type WhatIfRow = {
  readonly province: string; readonly stage: string;
  readonly moved: number; readonly becomeLate: number; readonly stopBeingLate: number; readonly becomeAtRisk: number; readonly stopBeingAtRisk: number;
};

export type Caused = { readonly locations: number; readonly days: number; readonly rows: readonly WhatIfRow[] };
export type Refreshed = { readonly locations: number; readonly days: number; readonly sentence: Bilingual };

type Part = (change: LocationChange, stage: string) => boolean;
const isCaused: Part = ({ refreshed }, stage) => !refreshed.has(stage);
const isRefreshed: Part = ({ refreshed }, stage) => refreshed.has(stage);

const counted = (changes: readonly LocationChange[], belongs: Part): { readonly locations: number; readonly days: number } => {
  const days = changes.map((change) => (change.changes ?? []).filter(({ stage }) => belongs(change, stage)).length).filter((many) => many > 0);
  return { locations: days.length, days: days.reduce((sum, many) => sum + many, 0) };
};

export const causedBy = (changes: readonly LocationChange[]): Caused => ({ ...counted(changes, isCaused), rows: rowsOf(changes) });

export const refreshedIn = (changes: readonly LocationChange[]): Refreshed => {
  const many = counted(changes, isRefreshed);
  return { ...many, sentence: refreshedSentence(many) };
};

type Counts = { -readonly [K in keyof Omit<WhatIfRow, 'province' | 'stage'>]: number };

const rowsOf = (changes: readonly LocationChange[]): readonly WhatIfRow[] => {
  const rows = new Map<string, { readonly province: string; readonly stage: string } & Counts>();
  const add = (region: string, stage: string, of: keyof Counts): void => {
    const province = region.slice(0, 2);
    const key = `${province} ${stage}`;
    const row = rows.get(key) ?? { province, stage, moved: 0, becomeLate: 0, stopBeingLate: 0, becomeAtRisk: 0, stopBeingAtRisk: 0 };
    row[of] += 1;
    rows.set(key, row);
  };
  for (const change of changes) {
    const { region, before, after, isAtRiskAnyway, currentStage = '' } = change;
    const addEach = (stages: readonly { readonly stage: string }[], of: keyof Counts): void => {
      for (const { stage } of stages) if (isCaused(change, stage)) add(region, stage, of);
    };
    addEach(change.changes ?? [], 'moved');
    addEach(newlyLate(change), 'becomeLate');
    addEach(noLongerLate(change), 'stopBeingLate');
    if (before.isAtRisk !== after.isAtRisk && isAtRiskAnyway !== after.isAtRisk) add(region, currentStage, after.isAtRisk ? 'becomeAtRisk' : 'stopBeingAtRisk');
  }
  return [...rows.values()].toSorted((a, b) => (a.province === b.province ? (a.stage < b.stage ? -1 : 1) : a.province < b.province ? -1 : 1));
};
