import { randomUUID } from 'node:crypto';
import { put, type Event, type JsonObject, type Projection } from '@app/kernel';
import { decoderOf, type NewEvent } from '@app/engine';
import { actorOf, exampleFacts } from '../example/facts.js';

export type Noted = Event<'Noted', { readonly number: number }>;

export type NoteRow = { readonly notes: number; readonly sum: number; readonly latest: object };

/** The smallest vocabulary a table can be built from: a stream of numbers. */
export const decodeNotes = decoderOf({ Note: { eventTypes: ['Noted'] } });

export const noted = (number: number, { type = 'Noted', v = 1, data = { number } }: { type?: string; v?: number; data?: JsonObject } = {}): NewEvent => ({
  id: randomUUID(), type, data,
  metadata: {
    occurredAt: exampleFacts.now, recordedAt: exampleFacts.now, actor: actorOf('fasilitator'), source: 'app',
    commandId: 'c', requestHash: 'h', $correlationId: 'c', $causationId: 'c', v,
  },
});

export type NoteBoardOptions = {
  readonly version?: number; readonly table?: string;
  /** Where it says no, the projection fails: a defect that a later version mends. */
  readonly bears?: (number: number) => boolean;
  /** How the table counts; another way of counting gives other rows. */
  readonly weight?: (number: number) => number;
};

/** One row per stream; the order of the numbers shows in it. */
export const noteBoard = (
  { version = 1, table = 'note_board', bears = () => true, weight = (number) => number }: NoteBoardOptions = {},
): Projection<Noted, NoteRow> => ({
  table, version,
  categories: ['Note'],
  columns: { notes: 'integer', sum: 'integer', latest: 'json' },
  indexes: [['sum']],
  project({ event: { data: { number } }, stream }, read) {
    if (!bears(number)) throw new Error(`cannot bear ${number}`);
    const { notes, sum, latest } = read(stream) ?? { notes: 0, sum: 0, latest: [] };
    return [put(stream, { notes: notes + 1, sum: sum + weight(number), latest: [...(latest as readonly number[]), number].slice(-5) })];
  },
});
