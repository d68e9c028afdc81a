import { createTransport } from 'nodemailer';
import { isSendable, mailParts, UNSENDABLE, type Letter, type Mailer, type Secret, type Sent } from '@app/engine';
import { failureOf } from './failure-of.js';

export type SmtpOptions = {
  /** `smtp(s)://user:password@host:port` */
  readonly url: Secret;
  /** The one sender of every letter. */
  readonly from: string;
  readonly timeouts?: { readonly connection: number; readonly silence: number; readonly whole: number };
};

/** Together well below the time for which a message is claimed. */
const TIMEOUTS = { connection: 10_000, silence: 30_000, whole: 120_000 };
const PORTS: { readonly [protocol: string]: number } = { 'smtp:': 587, 'smtps:': 465 };
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** Letters by SMTP, over a few connections that are kept. */
export const openSmtpMailer = ({ url, from, timeouts = TIMEOUTS }: SmtpOptions): Mailer => {
  const { protocol, hostname, port, username, password } = new URL(url.reveal());
  const secure = protocol === 'smtps:';
  const transport = createTransport({
    pool: true, maxConnections: 3,
    maxRequeues: 0, // whether to try again is decided where it is recorded
    host: hostname.replace(/^\[|\]$/g, ''), port: port === '' ? PORTS[protocol] : Number(port),
    secure, requireTLS: !secure && !LOOPBACK.includes(hostname), // no password and no name of a place in clear text
    tls: { minVersion: 'TLSv1.2' },
    ...(username === '' ? {} : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    connectionTimeout: timeouts.connection, greetingTimeout: timeouts.connection, socketTimeout: timeouts.silence,
    disableFileAccess: true, disableUrlAccess: true,
  });
  return {
    send: async (letter) => isSendable(letter) ? deliver(letter) : UNSENDABLE,
    ping: () => transport.verify().then(() => true, () => false),
    close: async () => { transport.close(); },
  };

  async function deliver(letter: Letter): Promise<Sent> {
    try {
      await transport.sendMail({ ...mailParts(letter, from), signal: AbortSignal.timeout(timeouts.whole) });
      return { kind: 'sent' };
    } catch (fault) {
      return failureOf(fault);
    }
  }
};
