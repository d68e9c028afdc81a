import { join } from 'node:path';
import { Secret } from './secret.js';

/** Which product carries letters. */
export type MailChoice =
  /** Nothing leaves the machine: letters are written where the dashboard shows them. */
  | { readonly kind: 'files'; readonly folder: string }
  /** The address carries name and password. `from` is the one sender of every letter. */
  | { readonly kind: 'smtp'; readonly url: Secret; readonly from: string };

export const outboxIn = (dataDirectory: string): MailChoice => ({ kind: 'files', folder: join(dataDirectory, 'outbox') });

const ADDRESS = /^smtps?:\/\/(?:[^@/?#\s]*@)?[A-Za-z0-9.-]+(?::\d{1,5})?\/?$|^smtps?:\/\/(?:[^@/?#\s]*@)?\[[0-9A-Fa-f:.]+\](?::\d{1,5})?\/?$/;
const MAILBOX = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9.-]{1,253}$/;

export const isSmtpAddress = (address: string): boolean => ADDRESS.test(address);
export const isMailbox = (text: string): boolean => MAILBOX.test(text);

export const smtpAt = (address: string, from: string): MailChoice => ({ kind: 'smtp', url: new Secret(address), from });
