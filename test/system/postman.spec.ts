import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { Delivery } from '@app/engine';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

jest.setTimeout(60_000); // processes of their own, started from their sources

let folder: string;
let server: SMTPServer;
let url: string;
let ids: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'postman-'));
  ids = [];
  server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      void simpleParser(stream).then(({ messageId }) => {
        ids.push(messageId ?? '');
        done();
      });
    },
  });
  server.on('error', () => undefined); // the dead do not hang up politely
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  await new Promise<void>((done) => { server.close(() => { done(); }); });
  await rm(folder, { recursive: true });
});

/** What he answered, or nothing where he died. */
const deliverAt = async (now: string, kill?: string): Promise<Delivery | undefined> => {
  const { NODE_OPTIONS: _, ...inherited } = process.env;
  const words = ['--import', here('../../apps/launch/from-source/register.mjs'), fileURLToPath(import.meta.resolve('./mortal-postman.ts')), join(folder, 'journal.db'), url, `2021-04-12T${now}:00.000Z`, ...(kill === undefined ? [] : [kill])];
  const child = spawn(process.execPath, words, { env: inherited, stdio: ['ignore', 'pipe', 'inherit'] });
  const [said, [, signal]] = await Promise.all([text(child.stdout), once(child, 'exit') as Promise<[number | null, string | null]>]);
  return signal === 'SIGKILL' ? undefined : JSON.parse(said) as Delivery;
};

describe('a postman who dies', () => {
  it('between sending and recording leaves a letter that is sent again under the same id, and is told to be possibly the second', async () => {
    expect(await deliverAt('00:00', 'dispatch-after-send-before-recorded')).toBeUndefined();
    expect(ids).toHaveLength(1);
    expect(await deliverAt('00:04')).toMatchObject({ kind: 'in-progress' });
    const again = await deliverAt('00:05');
    expect(again).toMatchObject({ kind: 'delivered', possibleDuplicate: true });
    expect(ids).toEqual([`<${again?.message}@tahapan>`, `<${again?.message}@tahapan>`]);
    expect(await deliverAt('23:00')).toEqual(again);
    expect(ids).toHaveLength(2);
  });

  it.each([['dispatch-before-claim', '00:00', false], ['dispatch-after-claim', '00:05', true]] as const)('at %s has sent nothing, and nothing is missing afterwards', async (kill, next, possibleDuplicate) => {
    expect(await deliverAt('00:00', kill)).toBeUndefined();
    expect(ids).toEqual([]);
    expect(await deliverAt(next)).toMatchObject({ kind: 'delivered', possibleDuplicate });
    expect(ids).toHaveLength(1);
  });
});
