import { leasesContract, timersContract } from '@app/testing';
import { SqliteLeases } from './sqlite-leases.js';
import { SqliteTimers } from './sqlite-timers.js';
import { fileHarness } from './timers-harness.js';

timersContract('SQLite', async () => fileHarness((file) => new SqliteTimers({ file, lookEveryMs: 100, report: () => undefined })));
leasesContract('SQLite', async () => fileHarness((file) => new SqliteLeases({ file })));
