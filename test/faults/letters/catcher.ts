import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A letter that was taken in whole. One whose sender died in the middle of it is none. */
export type Caught = { readonly id: string; readonly to: string; readonly text: string };

/** What a mail server may do to letters that it should not. */
export type Mistreatment = {
  /** Whose letters are said to be taken, and thrown away. */
  readonly swallowsFor?: string;
  /** Every copy gets an id of its own. */
  readonly renames?: boolean;
};

export type Catcher = {
  readonly url: string;
  /** In the order in which they came, repeats among them. */
  readonly caught: readonly Caught[];
  /** Once so many more have come in. */
  readonly more: (letters: number) => Promise<void>;
  readonly close: () => Promise<void>;
};

export const startCatcher = async ({ swallowsFor, renames = false }: Mistreatment = {}): Promise<Catcher> => {
  const caught: Caught[] = [];
  let cameIn = 0;
  const waiting = new Set<() => void>();
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS'], closeTimeout: 10,
    onData: (stream, { envelope: { rcptTo } }, done) => {
      simpleParser(stream).then(({ messageId = '', text = '' }) => {
        cameIn += 1;
        const [id, to] = [renames ? `${messageId} ${cameIn}` : messageId, rcptTo[0]?.address ?? ''];
        if (to !== swallowsFor) caught.push({ id, to, text });
        done();
        for (const look of waiting) look();
      }, (fault: Error) => { done(fault); });
    },
  });
  server.on('error', () => undefined); // the dead do not hang up politely
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    caught,
    more: (letters) => {
      const enough = cameIn + letters;
      return new Promise((resolve) => {
        const look = (): void => {
          if (cameIn < enough) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      });
    },
    close: () => new Promise((resolve) => { server.close(() => { resolve(); }); }),
  };
};
