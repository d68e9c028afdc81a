import { existsSync } from 'node:fs';
import { bilingual } from '@app/kernel';
import { embeddedStore, type Config, type EventStore, type EventStoreChoice, type EventStoreKind } from '@app/engine';
import { openStore } from '../house/house.module.js';
import { Complaint, EXIT, misused } from '../terminal/complaint.js';

type Settings = Pick<Config, 'dataDirectory' | 'eventStore'>;

const KINDS: readonly EventStoreKind[] = ['sqlite', 'eventstoredb'];

export const asKind = (option: string, text: string): EventStoreKind => {
  const kind = KINDS.find((one) => one === text);
  if (kind === undefined) throw misused(`${option} harus ${KINDS.join(' atau ')}.`, `${option} must be ${KINDS.join(' or ')}.`);
  return kind;
};

/** Opens both, does the work, and closes them whatever happens. */
export const withStores = async <T>(settings: Settings, from: EventStoreKind, to: EventStoreKind, work: (source: EventStore, target: EventStore) => Promise<T>): Promise<T> => {
  const source = await openStore(thatExists(choiceOf(from, settings)));
  try {
    const target = await openStore(choiceOf(to, settings));
    try {
      return await work(source, target);
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
};

const choiceOf = (kind: EventStoreKind, { dataDirectory, eventStore }: Settings): EventStoreChoice => {
  if (kind === 'sqlite') return embeddedStore(dataDirectory);
  if (eventStore.kind === 'eventstoredb') return eventStore;
  throw new Complaint(EXIT.misconfigured, [bilingual(
    'Isi EVENTSTOREDB_URL dengan alamat EventStoreDB.',
    'Set EVENTSTOREDB_URL to the address of EventStoreDB.')]);
};

/** Opening a journal makes one where there is none; nobody wants to copy that. */
const thatExists = (choice: EventStoreChoice): EventStoreChoice => {
  if (choice.kind === 'sqlite' && !existsSync(choice.file)) throw misused(`Tidak ada jurnal di ${choice.file}.`, `There is no journal at ${choice.file}.`);
  return choice;
};
