import { Injectable } from '@nestjs/common';
import type { Instant, Scope } from '@app/kernel';
import { stageChanges, type StageChange, type WeekLoad, type WhatIfRow } from '@app/programme';
import { LRUCache } from 'lru-cache';
import { canonicalJson } from '../fingerprint.js';
import type { Preview } from './schedule-previews.js';

/** What is long in a preview, to be leafed through. */
export type KeptPreview = { readonly at: Instant; readonly rows: readonly WhatIfRow[]; readonly load: readonly WeekLoad[]; readonly stages: readonly StageChange[] };

type Whose = { readonly programme: string; readonly fiscalYear: number; readonly scope: Scope };

/** A stage takes some hundred bytes; a what-if of 20,000 locations moves some 160,000. */
const MOST_STAGES = 500_000;

/** Previews that were looked at last, each for whoever has the same authority. In memory: after a restart they are counted anew. */
@Injectable()
export class PreviewShelf {
  private readonly kept = new LRUCache<string, KeptPreview>({ maxSize: MOST_STAGES, sizeCalculation: ({ stages, load }) => 1 + stages.length + load.length });

  keep(whose: Whose, { id, at, whatIf: { caused: { rows }, load }, changes }: Preview): void {
    this.kept.set(keyOf(whose, id), { at, rows, load, stages: changes.flatMap(stageChanges).sort(byPlace) });
  }

  find(whose: Whose, id: string): KeptPreview | undefined {
    return this.kept.get(keyOf(whose, id));
  }
}

const keyOf = ({ programme, fiscalYear, scope }: Whose, id: string): string => canonicalJson([programme, fiscalYear, scope, id]);

const byPlace = (a: StageChange, b: StageChange): number => compare(a.locationId, b.locationId) || compare(a.stage, b.stage) || Number(a.refreshed) - Number(b.refreshed);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
