import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRegions } from '@app/adapters/kemendagri';
import { openSqliteEventStore } from '@app/adapters/sqlite';
import { officerFor, openSimulatedEngine, publishMissing, shippedDefinitions } from '@app/engine';
import type { Instant } from '@app/kernel';
import { expect, it } from '@jest/globals';
import { EventsSince } from './since.js';

it('tells of a law what was published since, and not only of locations', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'since-'));
  const store = await openSqliteEventStore({ file: join(directory, 'journal.db') });
  const engine = await openSimulatedEngine({ store, regions: openRegions(), at: '2021-03-01T00:00:00.000Z' as Instant });
  try {
    const [definition] = shippedDefinitions();
    await publishMissing(engine, [definition!], 'catatan', { ...officerFor('pengawas-pusat', ''), source: 'api' });
    const happened = await new EventsSince(store, engine.shelf).of(`Definition-${definition!.programme}`, -1);
    expect(happened).toMatchObject([{ revision: 0, type: 'DefinitionPublished', sentence: { id: expect.stringContaining('catatan'), en: expect.stringContaining('catatan') } }]);
  } finally {
    await engine.close();
    await store.close();
    rmSync(directory, { recursive: true });
  }
});
