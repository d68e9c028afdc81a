import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import express, { type Request } from 'express';
import { pino } from 'pino';
import { refuseUnreadable } from '../problems/unreadable-request.js';
import { bodyInTime, FILE_PACE } from './body-in-time.js';
import { limitWaiting } from './waiting.js';

const WINDOW_MS = 30_000;
const FILE = '/v1/locations/here/files/hash';

let server: Server;
let arrived: Request | undefined;
/** What the server does with a request once it has seen it. */
let treat: (request: Request) => number | undefined;
let sockets: Socket[];

beforeEach(async () => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'clearImmediate', 'queueMicrotask', 'setTimeout', 'clearTimeout', 'performance', 'Date', 'hrtime'] });
  [arrived, sockets, treat] = [undefined, [], (request) => { request.resume(); return undefined; }];
  const app = express();
  server = createServer(app);
  refuseUnreadable(server, pino({ level: 'silent' }));
  limitWaiting(server, 1_000_000);
  app.use(bodyInTime(server)).use((request, response) => {
    arrived = request;
    const status = treat(request);
    if (status !== undefined) response.status(status).set('content-length', '0').end();
    server.emit('arrived');
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
});
afterEach(async () => {
  jest.useRealTimers();
  sockets.forEach((socket) => { socket.destroy(); });
  await new Promise((closed) => { server.close(closed); });
});

/** Begins a request and sends so much of its body. */
const begin = async (line: string, body = 'x'): Promise<{ readonly socket: Socket; readonly heard: Promise<string> }> => {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  sockets.push(socket);
  let text = '';
  const heard = new Promise<string>((resolve) => { socket.on('data', (chunk) => { text += String(chunk); }).on('error', () => undefined).once('close', () => { resolve(text); }); });
  const seen = once(server, 'arrived');
  socket.write(`${line} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\n${body}`);
  await seen;
  return { socket, heard };
};
const statusesIn = (text: string): readonly string[] => [...text.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status ?? '');

/** So much more is with the server once it returns. */
const sendMore = async (socket: Socket, bytes: number): Promise<void> => {
  const connection = (arrived as Request).socket;
  const until = connection.bytesRead + bytes;
  socket.write('x'.repeat(bytes));
  while (connection.bytesRead < until) await new Promise(setImmediate);
};

describe('a body', () => {
  it('that does not come within its time is given up, and the sender is told', async () => {
    const { heard } = await begin('POST /v1/locations');
    jest.advanceTimersByTime(WINDOW_MS);
    expect(statusesIn(await heard)).toEqual(['408']);
  });

  it.each(['POST /v1/locations', 'HEAD /v1/locations', 'GET /v1/locations'])('that still trickles when its request is refused holds the connection no longer: %s', async (line) => {
    treat = () => 403;
    const { socket, heard } = await begin(line);
    await once(socket, 'data');
    jest.advanceTimersByTime(WINDOW_MS);
    expect(statusesIn(await heard)).toEqual(['403']);
  });

  it('that was expected to be announced is watched as any other', async () => {
    treat = () => 403;
    const { socket, heard } = await begin('POST /v1/locations HTTP/1.1\r\nExpect: what-nobody-knows\r\nX:');
    await once(socket, 'data');
    jest.advanceTimersByTime(WINDOW_MS);
    expect(statusesIn(await heard)).toEqual(['403']);
  });

  it('leaves nothing behind once it is there', async () => {
    treat = () => 200;
    const { socket } = await begin('POST /v1/locations', 'x'.repeat(1_000_000));
    await once(socket, 'data');
    while (!(arrived as Request).complete) await new Promise(setImmediate);
    jest.advanceTimersByTime(WINDOW_MS);
    expect([jest.getTimerCount(), socket.destroyed]).toEqual([0, false]);
  });
});

describe('a file', () => {
  it('may take as long as it keeps coming, and no longer', async () => {
    const { socket, heard } = await begin(`PUT ${FILE}`);
    for (let window = 0; window < 8; window += 1) {
      await sendMore(socket, FILE_PACE.leastBytes);
      jest.advanceTimersByTime(FILE_PACE.windowMs);
    }
    expect((arrived as Request).socket.destroyed).toBe(false);
    await sendMore(socket, 100);
    jest.advanceTimersByTime(FILE_PACE.windowMs);
    expect(statusesIn(await heard)).toEqual(['408']);
  });

  it('is not given up while what has come waits for the server itself', async () => {
    treat = (request) => { request.pause(); return undefined; };
    const { socket } = await begin(`PUT ${FILE}`, 'x'.repeat(1_000));
    jest.advanceTimersByTime(3 * FILE_PACE.windowMs);
    expect([(arrived as Request).readableLength, socket.destroyed, (arrived as Request).socket.destroyed]).toEqual([1_000, false, false]);
  });

  it('that was refused may not come on for ever', async () => {
    treat = () => 429;
    const { socket, heard } = await begin(`PUT ${FILE}`);
    await once(socket, 'data');
    for (let window = 0; window < 2; window += 1) {
      await sendMore(socket, FILE_PACE.leastBytes);
      jest.advanceTimersByTime(FILE_PACE.windowMs);
    }
    expect(statusesIn(await heard)).toEqual(['429']);
  });
});

describe('headers', () => {
  it('that do not come are given up, and so is a connection on which nothing comes', async () => {
    jest.useRealTimers();
    const strict = createServer();
    refuseUnreadable(strict, pino({ level: 'silent' }));
    limitWaiting(strict, 1_000_000);
    Object.assign(strict, { headersTimeout: 20, connectionsCheckingInterval: 10 });
    await once(strict.listen(0, '127.0.0.1'), 'listening');
    const answers = ['GET /v1/locations HTTP/1.1\r\nHost: local', ''].map((text) => new Promise<string>((resolve) => {
      let heard = '';
      const socket = connect((strict.address() as AddressInfo).port, '127.0.0.1', () => socket.write(text));
      socket.on('data', (chunk) => { heard += String(chunk); }).once('close', () => { resolve(heard); });
    }));
    expect((await Promise.all(answers)).map(statusesIn)).toEqual([['408'], ['408']]);
    await new Promise((closed) => { strict.close(closed); });
  });
});
