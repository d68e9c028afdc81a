import { eventStoreContract } from '@app/testing';
import { EventStoreDbDouble } from '@app/testing/eventstoredb-double';
import { doubleHarness } from './double-harness.js';
import { notOnAServer, serverHarness } from './server-harness.js';

eventStoreContract({ name: 'EventStoreDB double', create: async () => doubleHarness(await EventStoreDbDouble.start()) });

const url = process.env['EVENTSTOREDB_URL'];
if (url === undefined) console.warn('The event store contract was NOT run on a real EventStoreDB: EVENTSTOREDB_URL is not set.');
else eventStoreContract({ name: 'EventStoreDB server', create: () => serverHarness(url), notRun: notOnAServer });
