// A postman in a process of his own, who may die at a given moment: mortal-postman.ts <journal> <smtp url> <now> [<kill point>]
import { openSmtpMailer } from '@app/adapters/smtp';
import { openSqliteEventStore } from '@app/adapters/sqlite';
import { armKillPoint, parseKillPoint, Secret } from '@app/engine';
import { digestOf, openPostOffice } from '../../libs/engine/src/dispatch/postman.fixture.js';

const [file = '', url = '', now = '', kill] = process.argv.slice(2);

const mailer = await openSmtpMailer({ url: new Secret(url), from: 'tahapan@pengirim.example' });
const store = await openSqliteEventStore({ file });
const office = await openPostOffice(store, { mailer }, now);
armKillPoint(kill === undefined ? undefined : parseKillPoint(kill));
process.stdout.write(`${JSON.stringify(await office.postman.deliver(digestOf(1, 2)))}\n`);
await office.close();
await mailer.close();
await store.close();
