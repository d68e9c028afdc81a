import { once } from 'node:events';
import { createServer, request as forward, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { Dice } from '../dice.js';

export type Fate = 'passes' | 'request lost' | 'reply lost';

export type DroppingProxy = {
  readonly base: string;
  /** How often each of them came about. */
  readonly counts: Readonly<Record<Fate, number>>;
  readonly close: () => Promise<void>;
};

/** What becomes of a request's headers on their way; the planted fault meddles here. */
export type Headers = (headers: IncomingMessage['headers']) => IncomingMessage['headers'];

/**
 * Stands between clients and a server. Some requests never arrive; some are carried out in full, and the connection breaks
 * before the client hears of it. Only commands suffer: everything else passes.
 */
export const droppingProxy = async (target: string, dice: Dice, headers: Headers = (same) => same): Promise<DroppingProxy> => {
  const counts: Record<Fate, number> = { passes: 0, 'request lost': 0, 'reply lost': 0 };
  const pass = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await buffer(request);
    const fate = (request.url ?? '').includes('/commands/') ? drawn(dice) : 'passes';
    counts[fate] += 1;
    if (fate === 'request lost') {
      request.socket.destroy();
      return;
    }
    const asked = forward(`${target}${request.url}`, { method: request.method, headers: headers(request.headers) }).end(body);
    const [answer] = await once(asked, 'response') as [IncomingMessage];
    const said = await buffer(answer);
    if (fate === 'reply lost') request.socket.destroy();
    else response.writeHead(answer.statusCode ?? 502, answer.headers).end(said);
  };
  const server = createServer((request, response) => { pass(request, response).catch(() => request.socket.destroy()); });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    counts,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};

const drawn = (dice: Dice): Fate => {
  const thrown = dice.next();
  if (thrown < 0.1) return 'request lost';
  return thrown < 0.4 ? 'reply lost' : 'passes';
};
