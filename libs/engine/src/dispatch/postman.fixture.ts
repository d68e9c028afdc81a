import { NestFactory } from '@nestjs/core';
import { CommandBus } from '@nestjs/cqrs';
import { bilingual, type Instant, type PlainDate } from '@app/kernel';
import type { Recipient, ReminderForLetter } from '@app/programme';
import { CONFIG } from '../config.js';
import { Directory } from '../directory/directory.js';
import { EngineModule } from '../engine.module.js';
import { LetterReminders } from '../letters/letter-reminders.js';
import { CLOCK, EVENT_STORE, HeldClock, MAILER, REGIONS, SECRETS, WEBHOOKS, type EventStore, type Mailer, type Regions, type Secrets, type Webhooks } from '../ports/index.js';
import { DispatchLog } from './dispatch-log.js';
import { LetterCarrier } from './letter-carrier.js';
import type { Post } from './message.js';
import { Postman } from './postman.js';

export type Carriers = { readonly mailer: Mailer; readonly webhooks?: Webhooks; readonly secrets?: Secrets };

const NOBODY: Webhooks = { send: () => Promise.resolve({ kind: 'failed', code: 'webhook.unreachable', permanent: false }), close: () => Promise.resolve() };

/** A postman at work on a journal, as he stands in the server. */
export const openPostOffice = async (store: EventStore, { mailer, webhooks = NOBODY, secrets = { of: () => Promise.resolve(undefined) } }: Carriers, at: string) => {
  const clock = new HeldClock(at as Instant);
  const app = await NestFactory.createApplicationContext(EngineModule.with([
    { provide: EVENT_STORE, useValue: store },
    { provide: REGIONS, useValue: { source: '', find: () => undefined, within: () => [] } satisfies Regions },
    { provide: CLOCK, useValue: clock },
    { provide: CONFIG, useValue: { home: 'https://tahapan.example' } },
    { provide: MAILER, useValue: mailer },
    { provide: WEBHOOKS, useValue: webhooks },
    { provide: SECRETS, useValue: secrets },
    LetterCarrier, Postman,
  ]), { logger: false, abortOnError: false });
  return { postman: app.get(Postman), reminders: app.get(LetterReminders), bus: app.get(CommandBus), directory: app.get(Directory), log: app.get(DispatchLog), clock, close: () => app.close() };
};

export const KORKOT: Recipient = { key: 'korkot-52.71', role: 'korkot', unit: 'Korkot Kota Mataram', language: 'id', mail: 'korkot.52-71@contoh.example' };

export const reminder = (number: number): ReminderForLetter => ({
  locationId: `kotaku-cfw-2021-52.71.03.100${number}`, reminder: 'RKM.v1.H+3', location: `Kelurahan ${number}`, stage: bilingual('RKM', 'Work plan'),
  rung: 'H+3', dueOn: '2021-04-07' as PlainDate, late: 3, tone: 'red', asksReason: false, missing: [],
});

export const digestOf = (...numbers: readonly number[]): Post => ({ recipient: KORKOT, kind: 'digest', day: '2021-04-12' as PlainDate, reminders: numbers.map(reminder) });
