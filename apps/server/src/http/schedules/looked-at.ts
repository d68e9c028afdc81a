import { Inject, Injectable } from '@nestjs/common';
import { PreviewShelf, READ_STORE, REGIONS, type KeptPreview, type Principal, type ReadStore, type Regions } from '@app/engine';
import type { StageChange } from '@app/programme';
import { placesOf, type PlacedStageChange } from '@app/read-models';
import { FINGERPRINT } from '../fields/index.js';
import { ProblemError } from '../problems/problem.js';
import type { PreviewFiltersDto } from './preview-pages.dto.js';
import { schedulePlace } from './schedule-place.js';

export type PreviewPath = { readonly programme: string; readonly fiscalYear: string; readonly preview: string };

/** The previews that were looked at, as far as they are still kept for whoever asks. */
@Injectable()
export class LookedAt {
  constructor(
    @Inject(PreviewShelf) private readonly shelf: PreviewShelf,
    @Inject(READ_STORE) private readonly readStore: ReadStore,
    @Inject(REGIONS) private readonly regions: Regions,
  ) {}

  async find({ programme, fiscalYear, preview }: PreviewPath, { scope }: Principal): Promise<KeptPreview> {
    const place = schedulePlace(programme, fiscalYear);
    if (!FINGERPRINT.accepts(preview)) throw new ProblemError('not-found');
    const kept = await this.shelf.find({ ...place, scope }, preview);
    if (kept === undefined) throw new ProblemError('preview.gone');
    return kept;
  }

  placed(changes: readonly StageChange[]): readonly PlacedStageChange[] {
    const places = new Map(this.readStore.query(placesOf([...new Set(changes.map(({ locationId }) => locationId))])).map((place) => [place.locationId, place]));
    return changes.flatMap((change) => {
      const place = places.get(change.locationId);
      return place === undefined ? [] : [{ ...place, ...change }];
    });
  }

  provinceName(code: string): string {
    return this.regions.find(code)?.name ?? code;
  }
}

export const concerned = ({ stages }: KeptPreview, { province, stage, effect, refreshed = false }: PreviewFiltersDto): readonly StageChange[] => stages.filter((change) =>
  change.refreshed === refreshed && (province === undefined || change.region.startsWith(province)) && (stage === undefined || change.stage === stage) && (effect === undefined || change.effects.includes(effect)));
