import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tableAfter, type Query, type Recorded } from '@app/kernel';
import { openSqliteReadStore } from '@app/adapters/sqlite';
import { livingTable } from '@app/engine';
import type { LocationEvent } from '@app/programme';
import { PROJECTIONS } from '@app/read-models';
import { recordedLife, type LifeOptions } from '@app/testing';

export type Life = LifeOptions & { readonly locationId: string; readonly events: readonly LocationEvent[] };

export type Country = { readonly ask: <R>(query: Query<R>) => R[]; readonly close: () => void };

/** Positions run through the lives one after the other. */
export const journalOf = (lives: readonly Life[]): readonly Recorded<LocationEvent>[] => {
  let at = 1;
  return lives.flatMap(({ events, ...options }) => {
    const life = recordedLife(events, { at, ...options });
    at += life.length;
    return life;
  });
};

/** The read models of a handful of locations, each with its own life. */
export const countryOf = (lives: readonly Life[]): Country => {
  const directory = mkdtempSync(join(tmpdir(), 'tahapan-country-'));
  const readStore = openSqliteReadStore({ file: join(directory, 'read-models.db') });
  const token = readStore.claim('test', 60_000);
  if (token === undefined) throw new Error('nobody else may write here');
  const recorded = journalOf(lives);
  readStore.write(token, (writer) => {
    for (const projection of PROJECTIONS) {
      writer.create(livingTable(projection));
      writer.put(livingTable(projection), [...tableAfter(projection, recorded)].map(([key, row]) => ({ key, row })));
      writer.index(livingTable(projection));
    }
  });
  return {
    ask: (query) => readStore.query(query),
    close: () => {
      readStore.close();
      rmSync(directory, { recursive: true });
    },
  };
};
