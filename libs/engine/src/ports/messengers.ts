import type { Language } from '@app/kernel';

/** A letter to one address. */
export type Letter = {
  /** The same for every attempt to send the same: who knows it takes the second for the first. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly language: Language;
};

/** CloudEvents 1.0, structured mode. `data` is JSON. */
export type Notice = { readonly id: string; readonly type: string; readonly subject: string; readonly time: string; readonly data: object };

export type Sent =
  | { readonly kind: 'sent' }
  /** `permanent`: no later attempt will do better. `code`: stable, without anything the other side said: `mail.refused`, `webhook.500`. */
  | { readonly kind: 'failed'; readonly code: string; readonly permanent: boolean };

/** Carries letters to mailboxes. Never throws: an outcome nobody knows is a failure that is not permanent. */
export interface Mailer {
  send(letter: Letter): Promise<Sent>;
  ping(): Promise<boolean>;
  close(): Promise<void>;
}

export type WebhookTarget = { readonly url: string; /** The shared secret that signs. */ readonly secret: string };

export interface Webhooks {
  send(target: WebhookTarget, notice: Notice): Promise<Sent>;
  close(): Promise<void>;
}

export const MAILER = Symbol('Mailer');
export const WEBHOOKS = Symbol('Webhooks');
