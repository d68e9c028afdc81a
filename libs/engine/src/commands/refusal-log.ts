import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type { JsonObject, Unmet } from '@app/kernel';
import { location } from '@app/programme';
import { v5 as uuidV5 } from 'uuid';
import { refusals, type CommandRefused } from '../journal/refusals.js';
import { CLOCK, ConcurrencyError, EVENT_STORE, type Clock, type EventStore, type StoredEvent } from '../ports/index.js';
import { Hold } from '../recovery/hold.js';
import { Journal } from './journal.js';
import { RefusalBacklog, type Refused } from './refusal-backlog.js';

export type KeptRefusal = { readonly requestHash: string; readonly unmet: readonly Unmet[] };

const REFUSAL_ID_NAMESPACE = 'c0a7f6de-2a57-4a4e-8f0c-9f3f3f0d0a51';
const MAX_TRIES = 3;

/** What was asked and not granted is part of a location's history too: stream `Refusals-<locationId>`. */
@Injectable()
export class RefusalLog implements OnModuleDestroy {
  private readonly log = new Logger(RefusalLog.name);
  private readonly backlog = new RefusalBacklog((refused) => this.keep(refused));

  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Hold) private readonly hold: Hold,
  ) {}

  /** What was answered to this command, where it was refused before. */
  async find(locationId: string, commandId: string): Promise<KeptRefusal | undefined> {
    const { stream, handled } = await this.journal.load(refusals, locationId);
    const revision = handled.get(commandId);
    if (revision === undefined) return undefined;
    const { events: [event], metadata } = await this.journal.eventsOf(stream, commandId, revision);
    const { reasons } = event?.data as CommandRefused['data'];
    return metadata?.requestHash === undefined || reasons === undefined ? undefined : { requestHash: metadata.requestHash, unmet: reasons };
  }

  /** Never fails the command it reports on. Previews, ids that never became a location, and what is asked of a journal on hold leave no trace. */
  async keep(refused: Refused): Promise<void> {
    const { locationId, envelope } = refused;
    if (envelope.preview) return;
    try {
      if (await this.hold.isHeld()) return;
      const { state } = await this.journal.load(location, locationId);
      if (state.situation === 'unknown') return;
      const stream = `${refusals.category}-${locationId}`;
      await this.journal.exclusively(stream, () => this.append(stream, refused, 0));
    } catch (error) {
      this.log.error(`a refusal for ${locationId} could not be kept: ${String(error)}`);
    }
  }

  /**
   * For those without authority. They are answered before anything is looked up, in the same time whether the location exists
   * or not, and they can add only so much to a history that is not theirs.
   */
  note(refused: Refused): void {
    if (!refused.envelope.preview) this.backlog.add(refused);
  }

  /** While whoever closes the store is still waiting for those who use it. */
  onModuleDestroy(): Promise<void> { return this.settled(); }

  /** Once everything noted so far is kept. */
  settled(): Promise<void> { return this.backlog.settled(); }

  /** Notes that were too many to be kept, since the start. */
  get dropped(): number { return this.backlog.dropped; }

  private async append(stream: string, refused: Refused, tries: number): Promise<void> {
    const newest = await first(this.store.readStream(stream, { direction: 'backwards', limit: 1 }));
    const { command, unmet, envelope: { actor, source, commandId, ...rest }, requestHash } = refused;
    const recordedAt = this.clock.now();
    const { occurredAt = recordedAt, correlationId = commandId, causationId = commandId } = rest;
    try {
      await this.store.append(stream, newest?.revision ?? 'no_stream', [{
        id: uuidV5(`${commandId}:${(newest?.revision ?? -1) + 1}`, REFUSAL_ID_NAMESPACE),
        type: 'CommandRefused',
        data: { command: command.type, data: command.data as JsonObject, unmet: unmet.map(({ code }) => code), reasons: unmet } satisfies CommandRefused['data'],
        metadata: { occurredAt, recordedAt, actor, source, commandId, requestHash, $correlationId: correlationId, $causationId: causationId, v: 1 },
      }]);
    } catch (error) {
      if (!(error instanceof ConcurrencyError) || tries >= MAX_TRIES) throw error;
      await this.append(stream, refused, tries + 1);
    }
  }
}

const first = async (events: AsyncIterable<StoredEvent>): Promise<StoredEvent | undefined> => {
  for await (const event of events) return event;
  return undefined;
};
