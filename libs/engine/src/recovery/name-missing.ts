import { bilingual } from '@app/kernel';
import { WitnessRefusedError, type EventStore, type StoredEvent, type WitnessLine } from '../ports/index.js';

export type Missing = {
  /** How many events the witness has seen. */
  readonly witnessed: number;
  /** Those that the journal does not have, in the order in which they happened. */
  readonly events: readonly WitnessLine[];
};

/** Walks journal and witness side by side; both begin with the first event and keep the order of positions. */
export const nameMissing = async (store: Pick<EventStore, 'readAll'>, witness: AsyncIterable<WitnessLine>): Promise<Missing> => {
  const journal = store.readAll()[Symbol.asyncIterator]();
  const events: WitnessLine[] = [];
  let witnessed = 0;
  try {
    let here = await journal.next();
    const journalIsEmpty = here.done === true;
    for await (const line of witness) {
      witnessed += 1;
      while (here.done !== true && here.value.position < line.position) here = await journal.next();
      if (here.done !== true && isSame(here.value, line)) here = await journal.next();
      else events.push(line);
      if (witnessed === 1 && events.length === 1 && !journalIsEmpty) throw new WitnessRefusedError(FOREIGN);
    }
  } finally {
    await journal.return?.();
  }
  return { witnessed, events };
};

const isSame = (event: StoredEvent, line: WitnessLine): boolean =>
  event.position === line.position && event.stream === line.stream && event.revision === line.revision && event.id === line.id;

const FOREIGN = bilingual(
  'Saksi ini bukan milik jurnal ini: peristiwa pertamanya lain.',
  'This witness is not of this journal: its first event is another one.',
);
