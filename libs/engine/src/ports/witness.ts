import type { Bilingual } from '@app/kernel';
import type { Position, Revision, StreamName } from './event-store.js';

/** What a witness remembers of an event: enough to name it when the journal no longer has it. */
export type WitnessLine = {
  readonly position: Position;
  readonly stream: StreamName;
  readonly revision: Revision;
  readonly id: string;
  readonly type: string;
};

/**
 * Saw every event of the journal, in order, and is kept elsewhere. It is only ever added to. After a restore the journal
 * goes another way than the one witnessed: then a new generation begins, and the earlier one stays as it is.
 */
export interface Witness {
  /** Takes up the newest generation, or begins one where that one belongs to another release; answers its last line. */
  open(release: string | undefined): Promise<WitnessLine | undefined>;
  /** Safe on disk when it resolves. */
  add(lines: readonly WitnessLine[]): Promise<void>;
  close(): Promise<void>;
}

/** Reads the newest generation from its beginning. Throws `WitnessRefusedError` where a line is lost or changed. */
export type ReadWitness = (file: string) => AsyncIterable<WitnessLine>;

export const READ_WITNESS = Symbol('ReadWitness');

/** What it says cannot be relied upon. */
export class WitnessRefusedError extends Error {
  override readonly name = 'WitnessRefusedError';
  constructor(readonly sentence: Bilingual) { super(`${sentence.id} / ${sentence.en}`); }
}

/** Another process of this host writes it. */
export class WitnessElsewhereError extends Error {
  override readonly name = 'WitnessElsewhereError';
}
