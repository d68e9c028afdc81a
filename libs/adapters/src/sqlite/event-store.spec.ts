import { eventStoreContract } from '@app/testing';
import { sqliteHarness } from './event-store/sqlite-harness.js';

eventStoreContract({ name: 'SQLite', create: () => sqliteHarness() });
eventStoreContract({ name: 'SQLite with sparse positions', create: () => sqliteHarness({ positionStep: 3_333_333_333 }) });
