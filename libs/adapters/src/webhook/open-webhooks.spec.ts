import { createHmac } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { Secret, type Notice, type Sent } from '@app/engine';
import { afterEach, describe, expect, it } from '@jest/globals';
import { isPublic, type Resolve } from './open-address.js';
import { openWebhooks } from './open-webhooks.js';
import { scriptedSink } from './scripted-sink.fixture.js';

const NOTICE: Notice = { id: 'a1', type: 'id.tahapan.reminders.digest.v1', subject: 'bppw-52', time: '2021-04-12T00:00:00.000Z', data: { day: '2021-04-12', reminders: [] } };
const KEY = Buffer.from('kunci rahasia bersama');
const secret = new Secret(`whsec_${KEY.toString('base64')}`);
const failed = (code: string, permanent = false): Sent => ({ kind: 'failed', code, permanent });

let sink: Awaited<ReturnType<typeof scriptedSink>> | undefined;
afterEach(async () => {
  await sink?.close();
  sink = undefined;
});
const sinkThat = async (answer: RequestListener) => (sink = await scriptedSink(answer));
const answering = (status: number, headers: Record<string, string> = {}): RequestListener => (_, response) => { response.writeHead(status, headers).end('apa pun'); };

const send = (url: string, timeoutMs = 2_000) => openWebhooks({ loopback: true, timeoutMs, now: () => 1_618_185_600_999 }).send({ url, secret }, NOTICE);

describe('a notice by webhook', () => {
  it('is a CloudEvent, signed so that whoever shares the secret can tell that it is whole and of now', async () => {
    const { url, received } = await sinkThat(answering(202));
    expect(await send(url)).toEqual({ kind: 'sent' });
    const [{ headers, body }] = received as [typeof received[number]];
    expect(headers['content-type']).toBe('application/cloudevents+json; charset=utf-8');
    expect(JSON.parse(body)).toEqual({ specversion: '1.0', source: 'urn:tahapan', datacontenttype: 'application/json', ...NOTICE });
    expect([headers['webhook-id'], headers['webhook-timestamp']]).toEqual(['a1', '1618185600']);
    expect(headers['webhook-signature']).toBe(`v1,${createHmac('sha256', KEY).update(`a1.1618185600.${body}`).digest('base64')}`);
    expect(JSON.stringify(received)).not.toContain(KEY.toString('base64'));
  });

  it.each([
    [500, failed('webhook.500')], [503, failed('webhook.503')], [404, failed('webhook.404')], [410, failed('webhook.gone', true)],
  ] as const)('tells an answer of %i', async (status, outcome) => {
    const { url } = await sinkThat(answering(status));
    expect(await send(url)).toEqual(outcome);
  });

  it.each([301, 302, 307, 308])('follows no redirect: %i', async (status) => {
    const other = await scriptedSink(answering(200));
    const { url } = await sinkThat(answering(status, { location: other.url }));
    expect(await send(url)).toEqual(failed('webhook.redirected'));
    expect(other.received).toEqual([]);
    await other.close();
  });

  it('does not wait for one who takes it and says nothing; it may have arrived', async () => {
    const { url, received } = await sinkThat(() => undefined);
    expect(await send(url, 200)).toEqual({ ...failed('webhook.timeout'), perhapsSent: true });
    expect(received).toHaveLength(1);
  });

  it('may have arrived where the line broke instead of an answer', async () => {
    const { url } = await sinkThat((request) => { request.socket.destroy(); });
    expect(await send(url)).toEqual({ ...failed('webhook.unreachable'), perhapsSent: true });
  });

  it('has certainly not arrived where nobody listens', async () => {
    const { url, close } = await scriptedSink(answering(200));
    await close();
    expect(await send(url)).toEqual(failed('webhook.unreachable'));
  });

  it('goes by the first word of an answer that never ends, and hangs up on the rest', async () => {
    let taken = 0;
    let hungUp: () => void = () => undefined;
    const over = new Promise<void>((done) => { hungUp = done; });
    const { url } = await sinkThat((_, response) => {
      response.writeHead(200);
      const pour = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(16_384))) taken += 16_384;
      };
      response.on('drain', pour).on('close', hungUp);
      pour();
    });
    expect(await send(url)).toEqual({ kind: 'sent' });
    await over;
    expect(taken).toBeLessThan(16_777_216);
  });
});

const INSIDE = [
  'https://127.0.0.1/', 'https://127.1/', 'https://2130706433/', 'https://0x7f.1/', 'https://0x7f000001/', 'https://0177.0.0.1/', 'https://127.0.0.1./',
  'https://0/', 'https://0.0.0.0/', 'https://[::]/', 'https://[::1]/', 'https://[0:0:0:0:0:0:0:1]/', 'https://[::ffff:127.0.0.1]/', 'https://[::ffff:7f00:1]/',
  'https://[::127.0.0.1]/', 'https://[64:ff9b::7f00:1]/', 'https://[64:ff9b:1::7f00:1]/', 'https://[2002:7f00:1::]/', 'https://[fe80::1]/', 'https://[fec0::1]/',
  'https://[fc00::1]/', 'https://[fd12:3456::1]/', 'https://[ff02::1]/', 'https://[2001:db8::1]/', 'https://10.0.0.1/', 'https://172.16.0.1/', 'https://192.168.1.1/',
  'https://169.254.169.254/latest/meta-data/', 'https://100.64.0.1/', 'https://192.0.2.1/', 'https://198.18.0.1/', 'https://224.0.0.1/', 'https://255.255.255.255/',
  'https://240.0.0.1/', 'https://①②⑦.⓪.⓪.①/', 'https://127。0。0。1/',
];
const ODD = [
  'http://bppw.example/', 'https://bppw.example:8443/', 'https://user@bppw.example/', 'https://user:pass@bppw.example/', 'ftp://bppw.example/', 'file:///etc/passwd',
  'gopher://bppw.example/', 'https://', 'bppw.example', '', 'https://bppw.example\u0000@127.0.0.1/',
];

describe('the networks behind our own door', () => {
  it.each([...INSIDE, ...ODD])('are never called: %j', async (url) => {
    expect(await openWebhooks({ timeoutMs: 2_000 }).send({ url, secret }, NOTICE)).toEqual(failed('webhook.blocked', true));
  });

  const resolvingTo = (...addresses: readonly string[]): Resolve => (_, done) => { done(null, addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))); };

  it.each([['127.0.0.1'], ['10.0.0.1'], ['::1'], ['::ffff:10.0.0.1'], ['93.184.216.34', '10.0.0.1'], []])('are never called by a name that leads there: %j', async (...addresses) => {
    const { received, port } = await sinkThat(answering(200));
    const webhooks = openWebhooks({ resolve: resolvingTo(...addresses), timeoutMs: 2_000 });
    expect(await webhooks.send({ url: 'https://bppw.example/', secret }, NOTICE)).toEqual(failed('webhook.blocked', true));
    expect(await webhooks.send({ url: `https://bppw.example:${port}/`, secret }, NOTICE)).toEqual(failed('webhook.blocked', true));
    expect(received).toEqual([]);
  });

  it('are asked about by the very answer that is connected to: nothing is resolved twice', async () => {
    let asked = 0;
    const resolve: Resolve = (_, done) => {
      asked += 1;
      done(null, [{ address: '127.0.0.1', family: 4 }]);
    };
    await openWebhooks({ resolve }).send({ url: 'https://bppw.example/', secret }, NOTICE);
    expect(asked).toBe(1);
  });

  it('are not the public internet', () => {
    for (const address of ['93.184.216.34', '1.1.1.1', '2606:4700:4700::1111']) expect(isPublic(address)).toBe(true);
    for (const address of ['::ffff:1.1.1.1']) expect(isPublic(address)).toBe(true);
    for (const address of ['64:ff9b::101:101', '2001::1', 'fec0::1', '192.88.99.1', 'x', '']) expect(isPublic(address)).toBe(false);
  });
});
