// Events, wherever they come from, as the tables of the screens show them.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteReadStore } from '@app/adapters/sqlite';
import { tableAfter, type Event, type Instant, type Projection, type Recorded } from '@app/kernel';
import { PROJECTIONS } from '@app/read-models';
import { metadataAt, positionAt } from '@app/testing';
import type { ReadStore } from '../ports/index.js';

export type Told = { readonly stream: string; readonly at: string; readonly event: Event; readonly source?: 'api' | 'timer' };

/** In the order in which they are given, whichever stream they belong to. */
const recorded = (told: readonly Told[]): readonly Recorded[] => {
  const revisions = new Map<string, number>();
  return told.map(({ stream, at, event, source = 'api' }, place) => {
    const revision = revisions.get(stream) ?? 0;
    revisions.set(stream, revision + 1);
    return { event, stream, revision, position: positionAt(place + 1), metadata: { ...metadataAt(at as Instant), source } } as Recorded;
  });
};

export type Shown = { readonly readStore: ReadStore; readonly close: () => void };

export const shown = (told: readonly Told[]): Shown => shownAsRecorded(recorded(told));

export const shownAsRecorded = (events: readonly Recorded[]): Shown => {
  const directory = mkdtempSync(join(tmpdir(), 'shown-'));
  const readStore = openSqliteReadStore({ file: join(directory, 'read-models.db') });
  const token = readStore.claim('spec', 60_000) ?? 0;
  for (const projection of PROJECTIONS) {
    const heard = events.filter(({ stream }) => projection.categories.includes(stream.slice(0, stream.indexOf('-'))));
    const table = { name: projection.table, projection };
    readStore.write(token, (writer) => {
      writer.create(table);
      writer.put(table, [...tableAfter(projection as Projection<Event>, heard as never)].map(([key, row]) => ({ key, row })));
      writer.index(table);
      writer.advance({ table: projection.table, version: projection.version, position: events.at(-1)?.position ?? '', events: heard.length });
    });
  }
  return { readStore, close: () => { readStore.close(); rmSync(directory, { recursive: true, force: true }); } };
};
