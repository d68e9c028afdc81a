import type { Instant, Language } from '@app/kernel';
import type { Secret } from '../secret.js';

/** A letter to one address. */
export type Letter = {
  /** The same for every attempt to send the same: who knows it takes the second for the first. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly language: Language;
  /** When it is sent, by the clock of the system. */
  readonly date: Instant;
};

/** CloudEvents 1.0, structured mode. `data` is JSON. */
export type Notice = { readonly id: string; readonly type: string; readonly subject: string; readonly time: string; readonly data: object };

export type Sent =
  | { readonly kind: 'sent' }
  /** `permanent`: no later attempt will do better. `code`: stable, without anything the other side said: `mail.refused`, `webhook.500`. */
  | { readonly kind: 'failed'; readonly code: string; readonly permanent: boolean; /** The other side may have taken it before the line broke. */ readonly perhapsSent?: true };

/** Carries letters to mailboxes. Never throws: an outcome nobody knows is a failure that is not permanent. */
export interface Mailer {
  send(letter: Letter): Promise<Sent>;
  ping(): Promise<boolean>;
  close(): Promise<void>;
}

/** `torn`: its file does not hold a letter any more. `writtenAt`: for the first time. */
export type OutboxLetter = { readonly id: string; readonly writtenAt: string } & (({ readonly torn: false } & Omit<Letter, 'date'>) | { readonly torn: true });

/** Where letters lie that go nowhere: on a machine without a mail server. */
export interface Outbox {
  /** Newest first. */
  list(limit: number): Promise<readonly OutboxLetter[]>;
}

export type WebhookTarget = { readonly url: string; /** The shared secret that signs. */ readonly secret: Secret };

export interface Webhooks {
  send(target: WebhookTarget, notice: Notice): Promise<Sent>;
  close(): Promise<void>;
}

/** Shared secrets, by the names under which the directory knows them. */
export interface Secrets {
  of(name: string): Promise<Secret | undefined>;
}

export const SECRETS = Symbol('Secrets');
/** Undefined where letters are really sent. */
export const OUTBOX = Symbol('Outbox');
export const MAILER = Symbol('Mailer');
export const WEBHOOKS = Symbol('Webhooks');
