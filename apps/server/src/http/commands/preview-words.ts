import { Inject, Injectable } from '@nestjs/common';
import type { Bilingual, JsonObject } from '@app/kernel';
import { LocationArchive } from '@app/engine';
import { locationEventSentence, type LocationEvent } from '@app/programme';
import type { EventDto } from './command-answer.dto.js';

/** Nothing was recorded yet whose history could be read: a preview says itself, in words, what would be. */
@Injectable()
export class PreviewWords {
  constructor(@Inject(LocationArchive) private readonly archive: LocationArchive) {}

  async of(locationId: string, events: readonly EventDto[]): Promise<Bilingual[]> {
    const standing = await this.archive.standing(locationId, {});
    const definition = standing.kind === 'known' ? await this.archive.definitionOf(standing.state.pin) : undefined;
    return events.map((event) => locationEventSentence(recordable(event), definition));
  }
}

const recordable = ({ type, ...data }: EventDto): LocationEvent => ({ type, data: data as JsonObject }) as unknown as LocationEvent;
