// The double as a process of its own: `main.ts --port 0 [--data file]` prints where it listens and stays until SIGTERM.
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { openControl } from './control.js';
import { EventStoreDbDouble } from './double.js';
import { openJournal } from './journal/journal-file.js';
import { Journal } from './journal/journal.js';

const { values } = parseArgs({ options: { port: { type: 'string', default: '0' }, data: { type: 'string' } } });

const journal = values.data === undefined ? new Journal() : openJournal(values.data);
const double = await EventStoreDbDouble.start({ port: Number(values.port), journal });
const control = await openControl(double);
process.stdout.write(`control ${control.url}\n${double.url}\n`);

await once(process, 'SIGTERM');
await control.close();
await double.stop();
// Node 20 can spin for ever while it takes down the thread of the module hooks; leaving at once does not wait for that.
process.exit();
