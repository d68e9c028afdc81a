import { isMailbox } from '../mail-choice.js';
import type { Letter, Sent } from '../ports/index.js';

const ID = /^[A-Za-z0-9-]{1,64}$/;

/** To one mailbox, under a name that is a name: else no carrier takes it. */
export const isSendable = ({ id, to }: Letter): boolean => ID.test(id) && isMailbox(to);

export const UNSENDABLE: Sent = { kind: 'failed', code: 'mail.address-invalid', permanent: true };

/** A letter as those who write MIME ask for it, the same whoever carries it. */
export const mailParts = ({ id, to, subject, text, html, language, date }: Letter, from: string) => ({
  messageId: `<${id}@tahapan>`, date: new Date(date), from, to: { name: '', address: to }, subject, text, html,
  headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
});
