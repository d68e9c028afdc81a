import type { Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, Module, type INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ExpressOfOneShape } from './express-of-one-shape.js';

@Controller()
class Hello {
  @Get('hello')
  hello(): { readonly hello: string } { return { hello: 'dunia' }; }
}

@Module({ controllers: [Hello] })
class HelloModule {}

let app: INestApplication;
beforeAll(async () => {
  app = await NestFactory.create(HelloModule, new ExpressOfOneShape(), { logger: false });
  await app.listen(0, '127.0.0.1');
});
afterAll(() => app.close());

describe('a request', () => {
  it('comes in with the prototype that Express would give it, and so does its answer', async () => {
    const { request, response } = app.getHttpAdapter().getInstance() as { request: object; response: object };
    const server = app.getHttpServer() as Server;
    const born = new Promise<readonly unknown[]>((resolve) => {
      server.prependOnceListener('request', (...pair) => { resolve(pair.map((one) => Object.getPrototypeOf(one) as unknown)); });
    });
    const answer = await fetch(`${await app.getUrl()}/hello`);
    const [bornRequest, bornResponse] = await born;
    expect(bornRequest).toBe(request);
    expect(bornResponse).toBe(response);
    expect([answer.status, await answer.json()]).toEqual([200, { hello: 'dunia' }]);
  });
});
