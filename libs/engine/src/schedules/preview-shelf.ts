import { setImmediate as nextTurn } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { epochMilliseconds, type Instant, type Scope } from '@app/kernel';
import { stageChanges, type LocationChange, type StageChange } from '@app/programme';
import { LRUCache } from 'lru-cache';
import { fingerprint } from '../fingerprint.js';
import type { Headroom } from '../headroom/headroom.js';
import { NoHeadroomError } from '../headroom/no-headroom-error.js';
import type { Clock, DraftStore } from '../ports/index.js';
import { packed, unpacked, type KeptPreview } from './packed-preview.js';
import type { Preview } from './schedule-previews.js';

type Whose = { readonly programme: string; readonly fiscalYear: number; readonly scope: Scope };

export type PreviewShelfParts = {
  readonly store: DraftStore;
  readonly clock: Clock;
  readonly headroom: Pick<Headroom, 'read'>;
  readonly mostStages?: number;
  readonly mostKept?: number;
};

/** At hand: a stage takes some hundred bytes; a what-if of 20,000 locations moves some 160,000. */
const MOST_STAGES = 500_000;
/** A: our assumptions. Time enough to speak about a what-if, and room for the questions of several people. */
const MOST_KEPT = 200;
const KEPT_DAYS = 7;
const DAY_MS = 86_400_000;
const AT_ONCE = 1_000;
const [KEPT_AT, CONTENT] = ['at', 'preview.gz'];

/** Previews that were looked at, as they were counted, each for whoever has the same authority. The last ones are at hand, all lie in the store. */
export class PreviewShelf {
  private readonly log = new Logger('previews');
  private readonly store: DraftStore;
  private readonly clock: Clock;
  private readonly headroom: Pick<Headroom, 'read'>;
  private readonly mostKept: number;
  private readonly atHand: LRUCache<string, KeptPreview>;

  constructor({ store, clock, headroom, mostStages = MOST_STAGES, mostKept = MOST_KEPT }: PreviewShelfParts) {
    [this.store, this.clock, this.headroom, this.mostKept] = [store, clock, headroom, mostKept];
    this.atHand = new LRUCache({
      maxSize: mostStages,
      // One that is larger than all of the room is at hand alone.
      sizeCalculation: ({ stages, load }) => Math.min(mostStages, 1 + stages.length + load.length),
      fetchMethod: (key) => this.stored(key),
      ignoreFetchAbort: true, // one that was counted anew meanwhile takes its place; who waits still has an answer
    });
  }

  async keep(whose: Whose, { id, at, whatIf: { caused: { rows }, load }, changes }: Preview): Promise<void> {
    const stages: StageChange[] = [];
    for (const [index, change] of changes.toSorted(byLocation).entries()) {
      stages.push(...stageChanges(change));
      if (index % AT_ONCE === AT_ONCE - 1) await nextTurn(); // the same process answers everyone else
    }
    const kept = { at, rows, load, stages };
    this.atHand.set(keyOf(whose, id), kept);
    // A disk that is full stops no question: this one then lasts as long as it is at hand.
    await this.write(keyOf(whose, id), kept).catch((fault: unknown) => { this.log.warn(String(fault)); });
  }

  async find(whose: Whose, id: string): Promise<KeptPreview | undefined> {
    const key = keyOf(whose, id);
    const keptAt = String(await this.read(key, KEPT_AT) ?? '');
    // Another replica may have counted it anew: on another day more is late. What could not be written over an older one stays at hand.
    const forceRefresh = keptAt > (this.atHand.peek(key)?.at ?? '');
    return this.atHand.fetch(key, { forceRefresh });
  }

  /** Removes what is old, and the oldest of too many. */
  async clean(): Promise<void> {
    const now = epochMilliseconds(this.clock.now());
    const kept = await Promise.all((await this.store.ids()).map(async (id) => ({ id, at: String(await this.store.read(id, KEPT_AT) ?? '') })));
    const newestFirst = kept.toSorted((a, b) => (a.at > b.at ? -1 : 1));
    for (const [place, { id, at }] of newestFirst.entries()) {
      if (place >= this.mostKept || now - epochMilliseconds(at as Instant) > KEPT_DAYS * DAY_MS) await this.store.remove(id);
    }
  }

  private async write(key: string, kept: KeptPreview): Promise<void> {
    const { shortage } = await this.headroom.read();
    if (shortage === 'disk.nearly-full') throw new NoHeadroomError(shortage); // what is left is for the journal
    await this.store.write(key, KEPT_AT, kept.at);
    await this.store.write(key, CONTENT, await packed(kept));
    if ((await this.store.ids()).length > this.mostKept) await this.clean();
  }

  private async stored(key: string): Promise<KeptPreview | undefined> {
    const bytes = await this.read(key, CONTENT);
    return bytes && unpacked(bytes).catch(this.missing(key));
  }

  /** A disk that fails makes a what-if be asked again, and is nobody's fault who asks. */
  private read(key: string, part: string): Promise<Buffer | undefined> {
    return this.store.read(key, part).catch(this.missing(key));
  }

  private missing(key: string) {
    return (fault: unknown): undefined => { this.log.warn(`${key}: ${String(fault)}`); };
  }
}

const keyOf = ({ programme, fiscalYear, scope }: Whose, id: string): string => fingerprint([programme, fiscalYear, scope, id]);

/** They come nearly in this order; of each location the stages stand as its days were decided. */
const byLocation = (a: LocationChange, b: LocationChange): number => (a.locationId < b.locationId ? -1 : 1);
