import { setImmediate as nextTurn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Instant, Scope } from '@app/kernel';
import { stageChanges, type LocationChange, type StageChange, type WeekLoad, type WhatIfRow } from '@app/programme';
import { LRUCache } from 'lru-cache';
import { canonicalJson } from '../fingerprint.js';
import type { Preview } from './schedule-previews.js';

/** What is long in a preview, to be leafed through. */
export type KeptPreview = { readonly at: Instant; readonly rows: readonly WhatIfRow[]; readonly load: readonly WeekLoad[]; readonly stages: readonly StageChange[] };

type Whose = { readonly programme: string; readonly fiscalYear: number; readonly scope: Scope };

/** A stage takes some hundred bytes; a what-if of 20,000 locations moves some 160,000. */
const MOST_STAGES = 500_000;
const AT_ONCE = 1_000;

/** Previews that were looked at last, each for whoever has the same authority. In memory: after a restart they are counted anew. */
@Injectable()
export class PreviewShelf {
  private readonly kept: LRUCache<string, KeptPreview>;

  constructor(most = MOST_STAGES) {
    this.kept = new LRUCache({ maxSize: most, sizeCalculation: ({ stages, load }) => 1 + stages.length + load.length });
  }

  async keep(whose: Whose, { id, at, whatIf: { caused: { rows }, load }, changes }: Preview): Promise<void> {
    const stages: StageChange[] = [];
    for (const [index, change] of changes.toSorted(byLocation).entries()) {
      stages.push(...stageChanges(change));
      if (index % AT_ONCE === AT_ONCE - 1) await nextTurn(); // the same process answers everyone else
    }
    this.kept.set(keyOf(whose, id), { at, rows, load, stages });
  }

  find(whose: Whose, id: string): KeptPreview | undefined {
    return this.kept.get(keyOf(whose, id));
  }
}

const keyOf = ({ programme, fiscalYear, scope }: Whose, id: string): string => canonicalJson([programme, fiscalYear, scope, id]);

/** They come nearly in this order; of each location the stages stand as its days were decided. */
const byLocation = (a: LocationChange, b: LocationChange): number => (a.locationId < b.locationId ? -1 : 1);
