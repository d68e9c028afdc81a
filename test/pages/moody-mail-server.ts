// A mail server that takes no letter for a while, and then does.
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

const NOT_WANTED = Object.assign(new Error('ditolak'), { responseCode: 554 });

export type MoodyMailServer = { readonly url: string; readonly taken: () => number; readonly refuse: () => void; readonly accept: () => void; readonly close: () => Promise<void> };

export const startMoodyMailServer = async (): Promise<MoodyMailServer> => {
  let isRefusing = false;
  let taken = 0;
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS'], closeTimeout: 10,
    onData: (stream, _session, done) => {
      stream.resume().once('end', () => {
        if (isRefusing) { done(NOT_WANTED); return; }
        taken += 1;
        done();
      });
    },
  });
  server.on('error', () => undefined); // whoever hangs up is not waited for
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    taken: () => taken,
    refuse: () => { isRefusing = true; },
    accept: () => { isRefusing = false; },
    close: () => new Promise((resolve) => { server.close(() => { resolve(); }); }),
  };
};
