import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '@app/kernel';
import { storedPart, type EventStore, type StoredEvent } from '../ports/index.js';
import { newestDefinitions } from './newest-definitions.js';

const stored = (stream: string, data: unknown, metadata: JsonObject = METADATA): StoredEvent => ({
  stream, data: storedPart(data), metadata, type: 'DefinitionPublished', id: stream, revision: 0, position: '', storedAt: new Date(0),
});
const METADATA = {
  occurredAt: '2021-01-01T00:00:00Z', recordedAt: '2021-01-01T00:00:00Z', actor: { id: 'a', person: 'b', role: 'c', unit: 'd' }, source: 'app', commandId: 'e', v: 1,
};
const published = (programme: string, version: number) => ({ programme, version, hash: 'hash', definition: { programme }, note: 'note' });

const storeOf = (...events: readonly StoredEvent[]): Pick<EventStore, 'readAll'> => ({
  async *readAll({ filter } = {}) {
    for (const event of events) if (filter !== undefined && 'streamPrefixes' in filter && filter.streamPrefixes.some((prefix) => event.stream.startsWith(prefix))) yield event;
  },
});

describe('the newest definitions', () => {
  it('are the last one of each programme', async () => {
    const store = storeOf(stored('Definition-a', published('a', 1)), stored('Definition-b', published('b', 1)), stored('Definition-a', published('a', 2)));
    expect((await newestDefinitions(store)).map(({ programme, version }) => [programme, version])).toEqual([['a', 2], ['b', 1]]);
  });

  it.each([['gibberish', '{"cut', METADATA], ['a definition without its text', { programme: 'a' }, METADATA], ['nobody\'s word', published('a', 2), {}]])(
    'leave out a programme whose law is followed by %s, and only that one', async (_, data, metadata) => {
      const store = storeOf(stored('Definition-a', published('a', 1)), stored('Definition-b', published('b', 1)), stored('Definition-a', data, metadata));
      expect((await newestDefinitions(store)).map(({ programme }) => programme)).toEqual(['b']);
    },
  );

  it('are not made of what another product calls by the same name', async () => {
    expect(await newestDefinitions(storeOf(stored('Others-a', { other: 1 }), stored('Definition-b', published('b', 1))))).toHaveLength(1);
  });
});
