import { Inject, Injectable } from '@nestjs/common';
import { bilingual, type Bilingual } from '@app/kernel';
import type { KnownLocation } from '@app/programme';
import { DefinitionShelf } from '../commands/definition-shelf.js';

/** What a letter calls a place and its stages. */
@Injectable()
export class PlaceWords {
  constructor(@Inject(DefinitionShelf) private readonly definitions: DefinitionShelf) {}

  /** By the law of the location; a stage it does not know is called by its key. */
  async stagesOf({ pin }: KnownLocation): Promise<(stage: string) => Bilingual> {
    const pinned = await this.definitions.version(pin.programme, pin.version);
    const labels = new Map(pinned?.definition.stages.map(({ key, label }) => [key, label]));
    return (stage) => labels.get(stage) ?? bilingual(stage, stage);
  }
}

/** `Kekalik Jaya, Sekarbela, Kota Mataram`. */
export const placeName = ({ village, district, regency, province }: KnownLocation['regionNames']): string =>
  [village, district, regency ?? province].filter((name) => name !== undefined).join(', ');
