import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Command, JsonObject, Unmet } from '@app/kernel';
import { location } from '@app/programme';
import { v5 as uuidV5 } from 'uuid';
import { CLOCK, ConcurrencyError, EVENT_STORE, type Clock, type EventStore, type StoredEvent } from '../ports/index.js';
import { Hold } from '../recovery/hold.js';
import type { Envelope } from './envelope.js';
import { Journal } from './journal.js';

const REFUSAL_ID_NAMESPACE = 'c0a7f6de-2a57-4a4e-8f0c-9f3f3f0d0a51';
const MAX_TRIES = 3;

/** What was asked and not granted is part of a location's history too: stream `Refusals-<locationId>`. */
@Injectable()
export class RefusalLog {
  private readonly log = new Logger(RefusalLog.name);

  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Hold) private readonly hold: Hold,
  ) {}

  /** Never fails the command it reports on. Previews, ids that never became a location, and a journal on hold are left without a trace. */
  async keep(locationId: string, command: Command, unmet: readonly Unmet[], envelope: Envelope): Promise<void> {
    if (envelope.preview) return;
    try {
      if (await this.hold.isHeld()) return;
      const { state } = await this.journal.load(location, locationId);
      if (state.situation === 'unknown') return;
      const stream = `Refusals-${locationId}`;
      await this.journal.exclusively(stream, () => this.append(stream, command, unmet, envelope, 0));
    } catch (error) {
      this.log.error(`a refusal for ${locationId} could not be kept: ${String(error)}`);
    }
  }

  private async append(stream: string, command: Command, unmet: readonly Unmet[], envelope: Envelope, tries: number): Promise<void> {
    const newest = await first(this.store.readStream(stream, { direction: 'backwards', limit: 1 }));
    const recordedAt = this.clock.now();
    const { actor, source, commandId, occurredAt = recordedAt, correlationId = commandId, causationId = commandId } = envelope;
    try {
      await this.store.append(stream, newest?.revision ?? 'no_stream', [{
        id: uuidV5(`${commandId}:${(newest?.revision ?? -1) + 1}`, REFUSAL_ID_NAMESPACE),
        type: 'CommandRefused',
        data: { command: command.type, data: command.data as JsonObject, unmet: unmet.map(({ code }) => code) },
        metadata: { occurredAt, recordedAt, actor, source, commandId, $correlationId: correlationId, $causationId: causationId, v: 1 },
      }]);
    } catch (error) {
      if (!(error instanceof ConcurrencyError) || tries >= MAX_TRIES) throw error;
      await this.append(stream, command, unmet, envelope, tries + 1);
    }
  }
}

const first = async (events: AsyncIterable<StoredEvent>): Promise<StoredEvent | undefined> => {
  for await (const event of events) return event;
  return undefined;
};
