// in-zone.ts <data directory> [planted fold …]      with TZ set: prints what the journal comes to there.
import { join } from 'node:path';
import { openSqliteEventStore } from '@app/adapters/sqlite';
import { PROJECTIONS } from '@app/read-models';
import { withPlanted, type PlantedFold } from './planted-folds.js';
import { readingOf } from './zone-reading.js';

const [directory = '', ...planted] = process.argv.slice(2);
const store = await openSqliteEventStore({ file: join(directory, 'journal.db') });
const [board, ...others] = PROJECTIONS;
const reading = await readingOf(store, directory, board === undefined ? [] : [withPlanted(board, planted as PlantedFold[]), ...others]);
await store.close();
process.stdout.write(JSON.stringify(reading));
