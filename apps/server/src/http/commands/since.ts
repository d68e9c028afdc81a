import { Inject, Injectable } from '@nestjs/common';
import type { Bilingual, Instant, Metadata } from '@app/kernel';
import { DefinitionShelf, EVENT_STORE, type EventStore, type StoredEvent } from '@app/engine';
import {
  budgetEventSentence, calendarEventSentence, chaseEventSentence, definitionEventSentence, directoryEventSentence, dispatchEventSentence, emergencyEventSentence, locationEventSentence,
  type BudgetEvent, type CalendarEvent, type ChaseEvent, type DefinitionEvent, type DirectoryEvent, type DispatchEvent, type EmergencyEvent, type LocationEvent,
} from '@app/programme';

export type Happened = { readonly revision: number; readonly type: string; readonly sentence: Bilingual; readonly occurredAt: Instant };
/** What was recorded in a stream after a revision. */
export type Since = (stream: string, revision: number) => Promise<readonly Happened[]>;

const MOST = 50;

@Injectable()
export class EventsSince {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore, @Inject(DefinitionShelf) private readonly definitions: DefinitionShelf) {}

  readonly of: Since = async (stream, revision) => {
    const happened: Happened[] = [];
    for await (const event of this.store.readStream(stream, { from: revision + 1, limit: MOST })) {
      const { occurredAt } = event.metadata as Metadata;
      happened.push({ revision: event.revision, type: event.type, sentence: await this.sentence(event), occurredAt });
    }
    return happened;
  };

  private async sentence({ stream, type, data, metadata }: StoredEvent): Promise<Bilingual> {
    const event = { type, data } as unknown;
    if (stream.startsWith('Budget-')) return budgetEventSentence(event as BudgetEvent);
    if (stream.startsWith('Directory-')) return directoryEventSentence(event as DirectoryEvent);
    if (stream.startsWith('Dispatch-')) return dispatchEventSentence(event as DispatchEvent);
    if (stream.startsWith('Definition-')) return definitionEventSentence(event as DefinitionEvent);
    if (stream.startsWith('Emergency-')) return emergencyEventSentence(event as EmergencyEvent);
    if (stream.startsWith('Calendar-')) return calendarEventSentence(event as CalendarEvent);
    const pin = (metadata as Metadata).definition;
    const published = pin === undefined ? undefined : await this.definitions.version(pin.programme, pin.version);
    if (stream.startsWith('Chase-')) return chaseEventSentence(event as ChaseEvent, published?.definition);
    return locationEventSentence(event as LocationEvent, published?.definition);
  }
}
