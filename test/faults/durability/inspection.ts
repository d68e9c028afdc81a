import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import Database from 'better-sqlite3';
import { BEGINNING, livingTable, type EventStore, type StoredEvent } from '@app/engine';
import { openSqliteEventStore, openSqliteReadStore } from '@app/adapters/sqlite';
import { judge, type Judgement } from './judgement.js';
import { letterBoard, lettersIn } from './letter-board.js';
import type { Promises } from './promises.js';

export type Finding = Judgement & {
  /** Why it does not open. */
  readonly unopenable?: string;
};

/** Opens what the power cut has left, as the product would, and holds it against what was promised. */
export const inspect = async (folder: string, promises: Promises): Promise<Finding> => {
  let db: Database.Database | undefined;
  let store: EventStore;
  try {
    store = await openSqliteEventStore({ file: join(folder, 'journal.db'), connect: (file) => (db = new Database(file)) });
  } catch (error) {
    return { lost: 0, wrong: [], unopenable: String(error) };
  }
  try {
    const integrity = String(db?.pragma('integrity_check(1)', { simple: true }));
    const events = await everything(store);
    const { lost, wrong } = judge(events, promises);
    const readModels = join(folder, 'read-models.db');
    const more = [...(integrity === 'ok' ? [] : [integrity]), ...(existsSync(readModels) ? boardFaults(readModels, events) : [])];
    await goOn(store);
    return { lost, wrong: [...wrong, ...more] };
  } catch (error) {
    return { lost: 0, wrong: [`it opens and cannot be used: ${String(error)}`] };
  } finally {
    await store.close();
  }
};

const everything = async (store: EventStore): Promise<readonly StoredEvent[]> => {
  const events: StoredEvent[] = [];
  for await (const event of store.readAll()) events.push(event);
  return events;
};

/** A table may lag behind the journal, but never be ahead of it nor show what it does not say. */
const boardFaults = (file: string, events: readonly StoredEvent[]): readonly string[] => {
  const readStore = openSqliteReadStore({ file });
  try {
    const { position } = readStore.checkpoints().find(({ table }) => table === letterBoard.table) ?? {};
    if (position === undefined) return [];
    if (position > (events.at(-1)?.position ?? BEGINNING)) return ['the read models are ahead of the journal'];
    const rows = new Map(readStore.page(livingTable(letterBoard), '', events.length + 1).map(({ key, row }) => [key, row]));
    return isDeepStrictEqual(rows, lettersIn(events.filter((event) => event.position <= position))) ? [] : ['the read models show something else than the journal'];
  } finally {
    readStore.close();
  }
};

/** What was saved must also bear the next write. */
const goOn = async (store: EventStore): Promise<void> => {
  const stream = 'Afterwards-1';
  await store.append(stream, 'no_stream', [{ id: randomUUID(), type: 'WentOn', data: {}, metadata: { v: 1 } }]);
};
