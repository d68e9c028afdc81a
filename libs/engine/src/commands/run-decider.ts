import { Inject, Injectable, Optional } from '@nestjs/common';
import type { Command, Decider, Event, JsonObject, Metadata, Unmet } from '@app/kernel';
import { v5 as uuidV5 } from 'uuid';
import { fingerprint } from '../fingerprint.js';
import { Headroom } from '../headroom/index.js';
import { writtenVersion } from '../journal/decode.js';
import { killPoint } from '../kill-point.js';
import { CLOCK, ConcurrencyError, type Clock, type NewEvent } from '../ports/index.js';
import { Hold, OnHoldError } from '../recovery/hold.js';
import type { Envelope } from './envelope.js';
import { Journal, UnreadableStreamError } from './journal.js';
import type { Outcome } from './outcome.js';
import type { KeptRefusal } from './refusal-log.js';

/** Names every event id of this product. */
const EVENT_ID_NAMESPACE = '5b1f8a52-6a5c-4a0e-9d43-2f1f7f5f3c10';
/**
 * Within a process the commands of a stream take turns, so a conflict means that another process has meanwhile got on with it.
 * Whom that has happened to four times in a row is told what the stream has become, and may send the same again.
 */
const MAX_RELOADS = 3;

export type Stamp = Pick<Metadata, 'definition' | 'scheduleRevision' | 'calendarVersion'>;

export type Run<C extends Command, S, E extends Event, F> = {
  readonly decider: Decider<C, S, E, F>;
  readonly id: string;
  readonly command: C;
  readonly envelope: Envelope;
  /** What the world says, gathered once the state is known. */
  readonly facts: (state: S) => Promise<F>;
  /** The versions of the law the decision rested on. */
  readonly stamp?: (state: S, facts: F) => Stamp;
  /** Where what is refused is kept, so that a repeat is told the same. */
  readonly refusals?: {
    readonly find: () => Promise<KeptRefusal | undefined>;
    readonly keep: (unmet: readonly Unmet[], requestHash: string) => Promise<void>;
  };
};

/**
 * A store takes the same ids at the same place for a repeat and writes nothing. Therefore the id carries what was asked and what was
 * decided: two processes that were given one key for two requests collide, instead of the second being told that its own was written.
 */
const eventId = (commandId: string, index: number, requestHash: string, event: Event): string =>
  uuidV5(`${commandId}:${index}:${fingerprint({ requestHash, type: event.type, data: event.data })}`, EVENT_ID_NAMESPACE);

/** What was asked, of what, by whom: the same key with another request is no repeat. */
const requestHash = (id: string, command: Command, { actor, occurredAt }: Envelope): string =>
  fingerprint({ id, command, actor: actor.id, occurredAt });

/** The one write path: read, fold, decide, append. Every door and every timer ends here. */
@Injectable()
export class RunDecider {
  constructor(
    @Inject(Journal) private readonly journal: Journal,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Hold) private readonly hold: Hold,
    @Optional() @Inject(Headroom) private readonly headroom?: Headroom,
  ) {}

  async execute<C extends Command, S, E extends Event, F>(run: Run<C, S, E, F>): Promise<Outcome<E>> {
    if (await this.hold.isHeld()) {
      this.journal.forgetEverything(); // it may rest on events that are not there any more
      throw new OnHoldError();
    }
    return this.journal.exclusively(`${run.decider.category}-${run.id}`, () => this.attempt(run, 0));
  }

  private async attempt<C extends Command, S, E extends Event, F>(run: Run<C, S, E, F>, reloads: number): Promise<Outcome<E>> {
    const { decider, id, command, envelope, refusals } = run;
    const [aggregate, refusal] = await Promise.all([this.journal.load(decider, id), envelope.preview ? undefined : refusals?.find()]);
    const { stream, revision, position, unreadable } = aggregate;
    killPoint('loaded');
    if (unreadable !== undefined) return { kind: 'unreadable', stream, eventType: unreadable };

    const hash = requestHash(id, command, envelope);
    const first = aggregate.handled.get(envelope.commandId);
    if (first !== undefined) return this.replay(stream, envelope.commandId, hash, first);
    if (refusal !== undefined) {
      return refusal.requestHash === hash ? { kind: 'refused', stream, revision, unmet: refusal.unmet, replayed: true } : { kind: 'key-reused', stream };
    }
    const { expectedRevision: seen = revision } = envelope;
    if (seen < aggregate.newestDeed || seen > revision) return { kind: 'stale', stream, expected: seen, revision };

    if (!envelope.preview) await this.headroom?.insist(); // what was recorded before has been answered by now
    const facts = await run.facts(aggregate.state).catch(orUnreadable);
    if (facts instanceof UnreadableStreamError) return { kind: 'unreadable', stream: facts.stream, eventType: facts.eventType };
    if (aggregate.revision !== revision) return this.again(run, revision, reloads); // a reader has meanwhile moved the shared fold on
    const decision = decider.decide(command, aggregate.state, facts);
    if (!decision.accepted) {
      await refusals?.keep(decision.unmet, hash);
      return { kind: 'refused', stream, revision, unmet: decision.unmet, replayed: false };
    }
    if (envelope.preview) return { kind: 'previewed', stream, revision, events: decision.events };
    if (decision.events.length === 0) return { kind: 'accepted', stream, revision, position, events: [], replayed: false };

    try {
      const sealed = this.sealed(decision.events, run, hash, run.stamp?.(aggregate.state, facts));
      killPoint('before-append');
      const written = await this.journal.append(decider, aggregate, sealed);
      killPoint('after-append-before-answer');
      return { kind: 'accepted', stream, revision: written.lastRevision, position: written.position, events: decision.events, replayed: false };
    } catch (error) {
      if (!(error instanceof ConcurrencyError)) throw error;
      return this.again(run, revision, reloads);
    }
  }

  /** Another process was faster: ask again with what it wrote. */
  private async again<C extends Command, S, E extends Event, F>(run: Run<C, S, E, F>, expected: number, reloads: number): Promise<Outcome<E>> {
    if (reloads < MAX_RELOADS) return this.attempt(run, reloads + 1);
    const { stream, revision } = await this.journal.load(run.decider, run.id);
    return { kind: 'stale', stream, expected, revision };
  }

  private async replay<E extends Event>(stream: string, commandId: string, hash: string, first: number): Promise<Outcome<E>> {
    const { events, metadata, revision, position } = await this.journal.eventsOf(stream, commandId, first);
    if (metadata?.requestHash !== hash) return { kind: 'key-reused', stream };
    return { kind: 'accepted', stream, revision, position, events: events as unknown as E[], replayed: true };
  }

  private sealed<C extends Command, S, E extends Event, F>(events: readonly E[], { decider, command, envelope }: Run<C, S, E, F>, hash: string, stamp: Stamp = {}): (NewEvent & { metadata: Metadata })[] {
    const recordedAt = this.clock.now();
    const reason = (command.data as { reason?: string }).reason;
    const metadata: Omit<Metadata, 'v'> = {
      occurredAt: envelope.occurredAt ?? recordedAt,
      recordedAt,
      actor: envelope.actor,
      source: envelope.source,
      commandId: envelope.commandId,
      requestHash: hash,
      $correlationId: envelope.correlationId ?? envelope.commandId,
      $causationId: envelope.causationId ?? envelope.commandId,
      ...(reason === undefined ? {} : { reason }),
      ...stamp,
    };
    return events.map((event, index) => ({
      id: eventId(envelope.commandId, index, hash, event),
      type: event.type,
      data: event.data as JsonObject,
      metadata: { ...metadata, v: writtenVersion(decider.category, event.type) },
    }));
  }
}

/** A fact that lies in a stream nobody can read yet is no fact. */
const orUnreadable = (error: unknown): UnreadableStreamError => {
  if (error instanceof UnreadableStreamError) return error;
  throw error;
};
