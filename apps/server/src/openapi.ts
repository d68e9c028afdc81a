// Writes the document of the API to standard output: node dist/apps/server/src/openapi.js > apps/server/openapi.json
import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { embeddedStore, embeddedTimers, outboxIn } from '@app/engine';
import { pino } from 'pino';
import { createServer } from './create-server.js';
import { describe } from './http/documentation/document.js';

const dataDirectory = await mkdtemp(join(tmpdir(), 'tahapan-openapi-'));
const app = await createServer({ mode: 'embedded', host: '127.0.0.1', port: 0, dataDirectory, eventStore: embeddedStore(dataDirectory), timers: embeddedTimers(dataDirectory), mail: outboxIn(dataDirectory), home: 'http://127.0.0.1', secretsFolder: dataDirectory, roles: ['api'], requestsPerMinute: 1, leastFreeBytes: 0, largestFileBytes: 1, filesBytesPerDay: 1 }, pino({ level: 'silent' }));
await app.init();
process.stdout.write(`${JSON.stringify(describe(app), null, 2)}\n`);
await app.close();
await rm(dataDirectory, { recursive: true });
