import { Logger } from '@nestjs/common';
import { bilingual } from '@app/kernel';
import {
  BEGINNING, WitnessElsewhereError, WitnessRefusedError,
  type Clock, type EventStore, type Position, type StoredEvent, type Witness, type WitnessLine,
} from '../ports/index.js';
import { Follower } from '../projections/follower.js';
import { lagBehind, type Lag } from '../projections/lag.js';
import { OnHoldError } from '../recovery/hold.js';
import { standingOf } from '../recovery/restores.js';

export type WitnessState =
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
  private trouble: WitnessState | undefined = 'failing';
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

  async status(): Promise<WitnessStatus> {
    const { store, clock } = this.parts;
    const state = this.trouble ?? 'following';
    if (state !== 'following') return { state };
    return { state, lag: await lagBehind(store, clock, undefined, this.position, await store.head()) };
  }

  private async takeUp(): Promise<Position> {
    const { store, witness } = this.parts;
    const { isHeld, release } = await standingOf(store);
    if (isHeld) throw new OnHoldError();
    const last = await witness.open(release);
    if (last !== undefined && !(await isIn(store, last))) throw new ContradictionError(last);
    this.trouble = undefined;
    this.position = last?.position ?? BEGINNING;
    return this.position;
  }

  private waitAfter(error: unknown): boolean {
    const trouble = troubleOf(error);
    if (trouble !== this.trouble && trouble !== 'on-hold' && trouble !== 'elsewhere') this.log.error(String(error));
    this.trouble = trouble;
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

const troubleOf = (error: unknown): WitnessState => {
  if (error instanceof OnHoldError) return 'on-hold';
  if (error instanceof WitnessElsewhereError) return 'elsewhere';
  return error instanceof ContradictionError ? 'contradicted' : 'failing';
};

const isIn = async (store: EventStore, { stream, revision, id, position }: WitnessLine): Promise<boolean> => {
  for await (const event of store.readStream(stream, { from: revision, limit: 1 })) return event.id === id && event.position === position;
  return false;
};

const lineOf = ({ position, stream, revision, id, type }: StoredEvent): WitnessLine => ({ position, stream, revision, id, type });
