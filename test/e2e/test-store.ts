import { embeddedStore, storeAt, type EventStoreChoice } from '@app/engine';
import { EventStoreDbDouble } from '@app/testing/eventstoredb-double';
import { underTest } from './under-test.js';

/** A store lives as long as its data directory, so that a server can be started on it again. */
const doubles = new Map<string, EventStoreDbDouble>();

/** `TAHAPAN_TEST_STORE=eventstoredb` tests everything on a double of EventStoreDB. */
export const storeIn = async (dataDirectory: string): Promise<EventStoreChoice> => {
  if (underTest('TAHAPAN_TEST_STORE', ['sqlite', 'eventstoredb']) === 'sqlite') return embeddedStore(dataDirectory);
  const double = doubles.get(dataDirectory) ?? await EventStoreDbDouble.start();
  doubles.set(dataDirectory, double);
  return storeOn(double);
};

export const endStoreIn = async (dataDirectory: string): Promise<void> => {
  await doubles.get(dataDirectory)?.stop();
  doubles.delete(dataDirectory);
};

export const storeOn = ({ url }: EventStoreDbDouble): EventStoreChoice => {
  const choice = storeAt(url);
  if (choice === undefined) throw new Error(`${url} is refused`);
  return choice;
};
