import type { Sent } from '@app/engine';

/** As much of the library's errors as is relied on. What the other side said is not passed on: it may hold anything. */
type SmtpFault = { readonly code?: string; readonly responseCode?: number; readonly syscall?: string; readonly timeoutType?: string };
type Failed = Extract<Sent, { kind: 'failed' }>;

/** About this very letter: its sender, its reader, its content. Any other 5xx is about us and may pass. */
const OF_THE_LETTER = ['EENVELOPE', 'EMESSAGE'];

const passing = (code: string): Failed => ({ kind: 'failed', code, permanent: false });
/** The line broke at a moment when the letter may have been taken already. */
const open = (code: string): Failed => ({ kind: 'failed', code, permanent: false, perhapsSent: true });

export const failureOf = (fault: unknown): Failed => {
  const { code = '', responseCode = 0, syscall, timeoutType } = fault as SmtpFault;
  if (code === 'EAUTH') return passing('mail.auth');
  if (code === 'ETLS' || code === 'EREQUIRETLS') return passing('mail.tls');
  if (responseCode >= 500 && OF_THE_LETTER.includes(code)) return { kind: 'failed', code: 'mail.refused', permanent: true };
  if (responseCode >= 400) return passing('mail.deferred');
  if (code === 'ETIMEDOUT') return timeoutType === 'SOCKET_TIMEOUT' ? open('mail.timeout') : passing('mail.timeout');
  if (code === 'EDNS' || syscall === 'connect') return passing('mail.unreachable');
  return open(code === 'EABORT' || code === 'ABORT_ERR' ? 'mail.timeout' : 'mail.unreachable');
};
