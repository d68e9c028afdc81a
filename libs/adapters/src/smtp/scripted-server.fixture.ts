import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { Secret, type Mailer } from '@app/engine';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { openSmtpMailer } from './smtp-mailer.js';

const refusing = (responseCode: number, message: string): Error => Object.assign(new Error(message), { responseCode });

/** How the other side behaves, told for every letter by its number. */
export type Script = {
  readonly recipient?: (number: number) => number;
  /** `silent`: takes the letter in, and never says so. `drop`: takes it in and hangs up. */
  readonly data?: (number: number) => number | 'silent' | 'drop';
  readonly options?: SMTPServerOptions;
};

const OK = 250;

/** A real SMTP server on this machine. */
export const scriptedServer = async ({ recipient = () => OK, data = () => OK, options = {} }: Script = {}) => {
  const letters: Buffer[] = [];
  let recipients = 0;
  let bodies = 0;
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS'], closeTimeout: 10, ...options,
    onRcptTo: (_address, _session, done) => {
      recipients += 1;
      const code = recipient(recipients);
      done(code === OK ? null : refusing(code, 'rahasia penerima'));
    },
    onData: (stream, _session, done) => {
      bodies += 1;
      const answer = data(bodies);
      void buffer(stream).then((letter) => {
        if (answer === OK || typeof answer !== 'number') letters.push(letter);
        if (typeof answer === 'number') done(answer === OK ? null : refusing(answer, 'ditolak'));
        if (answer === 'drop') for (const { _socket } of server.connections as unknown as Iterable<{ readonly _socket: Socket }>) _socket.destroy();
      });
    },
  });
  server.on('error', () => undefined); // clients that hang up are what is being tested
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  const mailers: Mailer[] = [];
  return {
    letters,
    mailer: (silence = 2_000, account = ''): Mailer => {
      const mailer = openSmtpMailer({ url: new Secret(`smtp://${account}127.0.0.1:${port}`), from: 'tahapan@pengirim.example', timeouts: { connection: 2_000, silence, whole: 5_000 } });
      mailers.push(mailer);
      return mailer;
    },
    close: async (): Promise<void> => {
      await Promise.all(mailers.map((mailer) => mailer.close()));
      await new Promise<void>((done) => { server.close(() => { done(); }); });
    },
  };
};
