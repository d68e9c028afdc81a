import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import express from 'express';
import { packedAnswers } from './packed-answers.js';

const LONG = 'kata '.repeat(500);

let server: Server;
beforeAll(async () => {
  const app = express().use(packedAnswers).use((request, response) => {
    const { type = 'application/json', ...headers } = request.query as Record<string, string>;
    response.set(headers).type(type).send(Buffer.from(LONG));
  });
  server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => new Promise((closed) => { server.close(closed); }));

const encodingOf = async (path: string, accepted = 'gzip'): Promise<string | null> => {
  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { headers: { 'accept-encoding': accepted } });
  expect(await response.text()).toBe(LONG);
  return response.headers.get('content-encoding');
};

describe('an answer', () => {
  it.each(['application/json', 'application/problem%2Bjson', 'text/csv', 'text/html', 'text/plain', 'text/calendar'])('of %s is packed', async (type) => {
    expect(await encodingOf(`/?type=${type}`)).toBe('gzip');
  });

  it('is packed as the asker likes best', async () => {
    expect([await encodingOf('/', 'br'), await encodingOf('/', 'gzip;q=0, *;q=0')]).toEqual(['br', null]);
  });

  it.each([
    'text/event-stream', 'text/event-stream;%20charset=utf-8', 'application/zip', 'application/pdf', 'image/png', 'image/jpeg',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ])('of %s is left as it is', async (type) => {
    expect(await encodingOf(`/?type=${type}`)).toBeNull();
  });

  it.each([
    ['a part', '/?content-range=bytes%200-9/10'], ['what may be had in parts', '/?accept-ranges=bytes'], ['what a command answers', '/v1/locations/here/commands/complete-stage'], ['what nobody is to change', '/?cache-control=no-transform'],
  ])('that is %s is left as it is', async (_, path) => {
    expect(await encodingOf(path)).toBeNull();
  });

  it.each(['/v1/sessions', '/v1/sessions/current', '/v1/feeds', '/v1/feeds/', '/V1/Feeds', '/v1/SESSIONS/current'])('that may hold what only the asker is to know is never packed: %s', async (path) => {
    expect(await encodingOf(path)).toBeNull();
  });

  it.each(['/v1/feeds/key.ics', '/v1/sessionsof', '/v1/locations'])('of %s is', async (path) => {
    expect(await encodingOf(path)).toBe('gzip');
  });
});
