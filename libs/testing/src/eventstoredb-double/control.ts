import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { status } from '@grpc/grpc-js';
import type { EventStoreDbDouble } from './double.js';
import type { Recorded } from './journal/recorded.js';
import type { Endpoint } from './wire/failures.js';

type Query = URLSearchParams;
type Route = (query: Query) => unknown;

export type Control = { readonly url: string; readonly close: () => Promise<void> };

/** The switches of a double in another process: POST to throw one, GET to look; loopback only. */
export const openControl = async (double: EventStoreDbDouble): Promise<Control> => {
  const routes = routesOf(double);
  const answer = async ({ method, url }: IncomingMessage): Promise<readonly [number, unknown]> => {
    const { pathname, searchParams } = new URL(url ?? '/', 'http://127.0.0.1');
    const route = routes[`${method} ${pathname}`];
    if (route === undefined) return [404, { unknown: `${method} ${pathname}` }];
    return [200, (await route(searchParams)) ?? {}];
  };
  const server = createServer((request, response) => {
    answer(request).then(
      ([code, body]) => response.writeHead(code, { 'content-type': 'application/json' }).end(JSON.stringify(body)),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => { server.close(() => resolve()); server.closeAllConnections(); }),
  };
};

const routesOf = (double: EventStoreDbDouble): Readonly<Record<string, Route>> => {
  const { chaos, journal } = double;
  let endSwallowing: () => void = () => undefined;
  return {
    'POST /down': () => double.goDown(),
    'POST /up': () => double.comeBack(),
    'POST /chaos/drop-next-replies': (query) => chaos.dropNextReplies(numberOf(query, 'n') ?? 1, codeOf(query)),
    'POST /chaos/refuse-next': (query) => chaos.refuseNext(numberOf(query, 'n') ?? 1, codeOf(query)),
    'POST /chaos/swallow-appends': (query) => { endSwallowing = chaos.swallowAppends(query.get('when') === 'after' ? 'after' : 'before'); },
    'POST /chaos/answer-appends': () => endSwallowing(),
    'POST /chaos/kill-subscriptions': (query) => chaos.killSubscriptions(codeOf(query)),
    'POST /chaos/kill-reads': (query) => chaos.killReads(codeOf(query)),
    'POST /chaos/slow': (query) => chaos.slow(numberOf(query, 'ms') ?? 0),
    'POST /chaos/freeze': () => chaos.freeze(),
    'POST /chaos/thaw': () => chaos.thaw(),
    'POST /chaos/not-leader': (query) => chaos.notLeader(endpointOf(query)),
    'POST /chaos/broken-checkpoint': (query) => { chaos.brokenCheckpoint = query.get('on') !== 'false'; },
    'POST /chaos/duplicate-caught-up': (query) => { chaos.duplicateCaughtUp = query.get('on') !== 'false'; },
    'GET /events': (query) => journal.log.filter(({ stream }) => (query.get('stream') ?? stream) === stream).map(shown),
    'GET /state': () => ({ openReads: double.openReads, eventsSent: double.eventsSent, events: journal.log.length }),
  };
};

const numberOf = (query: Query, name: string): number | undefined => {
  const text = query.get(name);
  return text === null ? undefined : Number(text);
};

const codeOf = (query: Query): status | undefined => {
  const code = numberOf(query, 'code');
  if (code !== undefined && status[code] === undefined) throw new Error(`${code} is no code of gRPC`);
  return code;
};

const endpointOf = (query: Query): Endpoint | undefined => {
  const port = numberOf(query, 'port');
  return port === undefined ? undefined : { host: query.get('host') ?? '127.0.0.1', port };
};

const shown = ({ stream, revision, position, id, type, json, data, metadata }: Recorded): unknown => {
  const read = (bytes: Uint8Array): unknown => {
    const text = Buffer.from(bytes).toString('utf8');
    return json && text !== '' ? JSON.parse(text) as unknown : text;
  };
  return { stream, revision: String(revision), position: String(position), id, type, data: read(data), metadata: read(metadata) };
};
