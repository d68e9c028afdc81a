import { join } from 'node:path';
import { openSqliteEventStore } from '@app/adapters/sqlite';
import type { ChaseEvent } from '@app/programme';
import type { Caught } from './catcher.js';
import type { Expected } from './expected.js';
import { STAGE } from './places.js';

export type Recounted = {
  /** What each reader had to be told of, one by one. */
  readonly expected: number;
  /** Letters that are not the same as an earlier one by their id. */
  readonly letters: number;
  /** Letters that came in once more under an id that was known. */
  readonly repeats: number;
  readonly missing: readonly string[];
  readonly groundless: readonly string[];
  readonly twice: readonly string[];
};

const longDate = new Intl.DateTimeFormat('id', { dateStyle: 'long', timeZone: 'UTC' });
/** `   Mobilisasi fasilitator: 30 April 2021 (H-3, 3 hari kerja lagi)`, some lines, and the link. */
const ITEM = /: (\d+ \S+ \d{4}) \((H[+-]\d+), [^\n]*\n(?: {3}.*\n)*? {3}https:\/\/tahapan\.example\/lokasi\/(\S+)/g;

/** The day of a deadline stands for its version, and how far it is for the rung. */
const toldIn = ({ to, text }: Caught): readonly string[] => [...text.matchAll(ITEM)].map(([, due, distance, locationId]) => `${to.split('@')[0]}: ${locationId} ${distance} of ${due}`);

const wantedBy = (expected: readonly Expected[]): readonly string[] => expected.flatMap(({ place: { locationId, due }, distance, readers }) =>
  readers.map((reader) => `${reader}: ${locationId} ${distance} of ${longDate.format(new Date(due))}`));

/** Every reminder that the journal knows as issued, and for every reader it knows as reached. */
const recordedIn = async (directory: string): Promise<readonly string[]> => {
  const store = await openSqliteEventStore({ file: join(directory, 'journal.db') });
  const recorded: string[] = [];
  for await (const { stream, ...event } of store.readAll({ filter: { streamPrefixes: ['Chase-'] } })) {
    const { type, data } = event as unknown as ChaseEvent;
    const locationId = stream.slice('Chase-'.length);
    if (type === 'ReminderIssued') recorded.push(`issued ${locationId} ${data.reminder}`);
    if (type === 'ReminderDelivered') recorded.push(`delivered ${locationId} ${data.reminder} to ${data.recipient}`);
  }
  await store.close();
  return recorded;
};

const toBeRecorded = (expected: readonly Expected[]): readonly string[] => expected.flatMap(({ place: { locationId, version }, rung, readers }) => {
  const reminder = `${locationId} ${STAGE}.v${version}.${rung}`;
  return [`issued ${reminder}`, ...readers.map((reader) => `delivered ${reminder} to ${reader}`)];
});

/** Who knows the id of a letter drops the second, with whatever it holds. */
const firstOfEach = (caught: readonly Caught[]): readonly Caught[] => caught.filter(({ id }, at) => caught.findIndex((one) => one.id === id) === at);

const compared = (wanted: readonly string[], there: readonly string[]): Pick<Recounted, 'missing' | 'groundless' | 'twice'> => {
  const [all, found] = [new Set(wanted), new Set(there)];
  return {
    missing: [...all].filter((one) => !found.has(one)),
    groundless: [...found].filter((one) => !all.has(one)),
    twice: there.filter((one, at) => there.indexOf(one) < at),
  };
};

/** What was to be told, against what readers found in their letters and what the journal says of it. */
export const recount = async (expected: readonly Expected[], caught: readonly Caught[], directory: string): Promise<Recounted> => {
  const letters = firstOfEach(caught);
  const wanted = wantedBy(expected);
  const [read, recorded] = [compared(wanted, letters.flatMap(toldIn)), compared(toBeRecorded(expected), await recordedIn(directory))];
  return {
    expected: wanted.length,
    letters: letters.length,
    repeats: caught.length - letters.length,
    missing: [...read.missing, ...recorded.missing],
    groundless: [...read.groundless, ...recorded.groundless],
    twice: [...read.twice, ...recorded.twice],
  };
};
