import { Logger } from '@nestjs/common';
import { bilingual } from '@app/kernel';
import {
  BEGINNING, StreamDeletedError, WitnessElsewhereError, WitnessRefusedError,
  type Clock, type EventStore, type Position, type StoredEvent, type Witness, type WitnessLine,
} from '../ports/index.js';
import { Follower } from '../projections/follower.js';
import { lagBehind, type Lag } from '../projections/lag.js';
import { OnHoldError } from '../recovery/hold.js';
import { standingOf } from '../recovery/restores.js';

export type WitnessState =
  /** This process does not keep it, or has only just started. */
  | 'not-begun'
  | 'following'
  /** The journal is on hold: what comes next belongs to another generation. */
  | 'on-hold'
  /** Another process of this host writes it. */
  | 'elsewhere'
  /** The witness has seen what the journal does not hold: somebody put an older journal in place without restoring it. */
  | 'contradicted'
  /** Its place does not take it; tried again and again. */
  | 'failing';

export type WitnessStatus = { readonly state: WitnessState; readonly lag?: Lag };

export type KeeperParts = { readonly store: EventStore; readonly witness: Witness; readonly clock: Clock };

/** Lets the witness see every event after it was stored. Commands never wait for it: what it has not seen yet is told as its lag. */
export class WitnessKeeper {
  private readonly log = new Logger('Witness');
  private readonly follower: Follower;
  private state: WitnessState = 'not-begun';
  private position: Position = BEGINNING;

  constructor(private readonly parts: KeeperParts) {
    this.follower = new Follower({
      store: parts.store,
      name: 'witness',
      from: () => this.takeUp(),
      apply: async ({ events, position }) => {
        if (events.length > 0) await parts.witness.add(events.map(lineOf));
        this.position = position;
      },
      onFailure: (error) => this.waitAfter(error),
    });
  }

  start(): void {
    this.follower.start();
  }

  async stop(): Promise<void> {
    await this.follower.stop();
    await this.parts.witness.close();
  }

  /** The lag is counted only where the store is known to answer. */
  async status(storeAnswers = true): Promise<WitnessStatus> {
    const { state } = this;
    if (state !== 'following' || !storeAnswers) return { state };
    return { state, lag: await this.lag().catch(() => undefined) };
  }

  private async lag(): Promise<Lag> {
    const { store, clock } = this.parts;
    return lagBehind(store, clock, undefined, this.position, await store.head());
  }

  private async takeUp(): Promise<Position> {
    const { store, witness } = this.parts;
    const { isHeld, release } = await standingOf(store);
    if (isHeld) throw new OnHoldError();
    const last = await witness.open(release);
    if (last !== undefined) await insistOn(store, last);
    this.state = 'following';
    this.position = last?.position ?? BEGINNING;
    return this.position;
  }

  private waitAfter(error: unknown): boolean {
    const state = stateAfter(error);
    if (state !== this.state && state !== 'on-hold' && state !== 'elsewhere') this.log.error(String(error));
    this.state = state;
    return true;
  }
}

class ContradictionError extends WitnessRefusedError {
  constructor({ stream, revision, id }: WitnessLine) {
    super(bilingual(
      `Jurnal ini lebih tua daripada saksinya: ${stream} revisi ${revision} (${id}) pernah tercatat, tetapi tidak ada di jurnal. Pulihkan cadangan dengan tahapan restore.`,
      `This journal is older than its witness: ${stream} revision ${revision} (${id}) was recorded once, and the journal does not have it. Restore a backup by tahapan restore.`,
    ));
  }
}

class OtherStoreError extends WitnessRefusedError {
  constructor() {
    super(bilingual(
      'Saksi ini mengikuti jurnal yang sama di penyimpanan lain. Sebutkan berkas baru dalam TAHAPAN_WITNESS dan simpan yang lama.',
      'This witness followed the same journal in another store. Name a new file in TAHAPAN_WITNESS, and keep this one.',
    ));
  }
}

const stateAfter = (error: unknown): WitnessState => {
  if (error instanceof OnHoldError) return 'on-hold';
  if (error instanceof WitnessElsewhereError) return 'elsewhere';
  return error instanceof ContradictionError ? 'contradicted' : 'failing';
};

/** Positions are a store's own: the same event at another one is the same history in another store. */
const insistOn = async (store: EventStore, last: WitnessLine): Promise<void> => {
  const found = await standing(store, last);
  if (found === 'missing') throw new ContradictionError(last);
  if (found === 'moved') throw new OtherStoreError();
};

const standing = async (store: EventStore, { stream, revision, id, position }: WitnessLine): Promise<'there' | 'moved' | 'missing'> => {
  try {
    for await (const event of store.readStream(stream, { from: revision, limit: 1 })) {
      if (event.id === id) return event.position === position ? 'there' : 'moved';
    }
    return 'missing';
  } catch (error) {
    if (error instanceof StreamDeletedError) return 'there'; // it was, and may not be asked any more
    throw error;
  }
};

const lineOf = ({ position, stream, revision, id, type }: StoredEvent): WitnessLine => ({ position, stream, revision, id, type });
