import { eventStoreContract } from '@app/testing';
import { doubleHarness } from './double-harness.js';

eventStoreContract({ name: 'EventStoreDB double', create: () => doubleHarness() });
