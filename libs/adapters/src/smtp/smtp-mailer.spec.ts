import { createServer, type AddressInfo, type Socket } from 'node:net';
import { once } from 'node:events';
import { Secret, type Sent } from '@app/engine';
import type { Instant } from '@app/kernel';
import { mailerContract } from '@app/testing';
import { afterEach, describe, expect, it } from '@jest/globals';
import { simpleParser } from 'mailparser';
import { scriptedServer, type Script } from './scripted-server.fixture.js';
import { openSmtpMailer } from './smtp-mailer.js';

mailerContract('SMTP', async () => {
  const server = await scriptedServer();
  return { mailer: server.mailer(), arrived: async () => server.letters, close: server.close };
});

const LETTER = { id: 'a1', to: 'ppk.52@contoh.example', subject: 'Uji', text: 'Uji', html: '<p>Uji</p>', language: 'id', date: '2021-04-12T01:30:00.000Z' as Instant } as const;
const passing = (code: string): Sent => ({ kind: 'failed', code, permanent: false });

let server: Awaited<ReturnType<typeof scriptedServer>> | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});
const against = async (script: Script) => (server = await scriptedServer(script));

describe('a letter by SMTP', () => {
  it('comes from the one sender, with the date of the system, whatever is sent', async () => {
    const { mailer, letters } = await against({});
    await mailer().send(LETTER);
    const mail = await simpleParser(letters[0]!);
    expect([mail.from?.text, mail.date?.toISOString()]).toEqual(['tahapan@pengirim.example', LETTER.date]);
  });

  it.each([
    ['a mailbox that does not exist', { recipient: () => 550 }, { kind: 'failed', code: 'mail.refused', permanent: true }],
    ['a letter that is not wanted', { data: () => 554 }, { kind: 'failed', code: 'mail.refused', permanent: true }],
    ['a mailbox that is full for now', { recipient: () => 452 }, passing('mail.deferred')],
    ['a server that is busy', { data: () => 451 }, passing('mail.deferred')],
  ] satisfies readonly (readonly [string, Script, Sent])[])('tells %s', async (_, script, outcome) => {
    const { mailer, letters } = await against(script);
    const sent = await mailer().send(LETTER);
    expect(sent).toEqual(outcome);
    expect(JSON.stringify(sent)).not.toContain('rahasia');
    expect(letters).toEqual([]);
  });

  it('is taken at the second try by a server that greylists, under the same id', async () => {
    const { mailer, letters } = await against({ recipient: (number) => (number === 1 ? 451 : 250) });
    const post = mailer();
    expect([await post.send(LETTER), await post.send(LETTER)]).toEqual([passing('mail.deferred'), { kind: 'sent' }]);
    expect((await simpleParser(letters[0]!)).messageId).toBe('<a1@tahapan>');
  });

  it.each([['says nothing', 'silent', 'mail.timeout'], ['hangs up', 'drop', 'mail.unreachable']] as const)('may have arrived where the server takes it and then %s; it is not sent again unasked', async (_, behaviour, code) => {
    const { mailer, letters } = await against({ data: () => behaviour });
    expect(await mailer(300).send(LETTER)).toEqual({ ...passing(code), perhapsSent: true });
    expect(letters).toHaveLength(1);
  });

  it('does not take the account to be wrong for ever', async () => {
    const { mailer } = await against({ options: { authOptional: false, allowInsecureAuth: true, authMethods: ['PLAIN'], onAuth: (_auth, _session, done) => { done(new Error('no')); } } });
    expect(await mailer(2_000, 'akun:sandi@').send(LETTER)).toEqual(passing('mail.auth'));
  });

  it('has certainly not been sent where nobody listens, or nobody speaks', async () => {
    const dumb = createServer();
    const held: Socket[] = [];
    dumb.on('connection', (socket) => { held.push(socket); });
    dumb.listen(0, '127.0.0.1');
    await once(dumb, 'listening');
    const { port } = dumb.address() as AddressInfo;
    const mailer = openSmtpMailer({ url: new Secret(`smtp://127.0.0.1:${port}`), from: 'a@b.example', timeouts: { connection: 200, silence: 2_000, whole: 5_000 } });
    expect([await mailer.send(LETTER), await mailer.ping()]).toEqual([passing('mail.timeout'), false]);
    for (const socket of held) socket.destroy();
    dumb.close();
    await once(dumb, 'close');
    expect(await mailer.send(LETTER)).toEqual(passing('mail.unreachable'));
    await mailer.close();
  });
});
