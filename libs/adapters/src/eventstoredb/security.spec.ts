import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccessDeniedError, StoreUnavailableError } from '@app/engine';
import type { EventStore } from '@app/engine';
import { anEvent, failureOf } from '@app/testing';
import { EventStoreDbDouble, foundAuthority } from '@app/testing/eventstoredb-double';
import { doubleHarness } from './double-harness.js';
import { live } from './lives.js';

const CREDENTIALS = { user: 'petugas', password: 'r@hasia:besar' };
const SECRETS = ['hasia:besar', 'hasia%3Abesar', Buffer.from('petugas:r@hasia:besar').toString('base64')];

let directory: string;
let harness: ReturnType<typeof doubleHarness<EventStoreDbDouble>>;
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'tahapan-authority-'));
  const authority = foundAuthority('a private authority');
  const caFile = join(directory, 'ca.crt');
  writeFileSync(caFile, authority.cert);
  writeFileSync(join(directory, 'other.crt'), foundAuthority('another authority').cert);
  harness = doubleHarness(await EventStoreDbDouble.start({ credentials: CREDENTIALS, tls: { ...authority.issue('127.0.0.1'), caFile } }));
});
afterAll(async () => {
  await harness.dispose();
  rmSync(directory, { recursive: true });
});

/** Everything one can ask of a store. */
const everyQuestion = (store: EventStore): Promise<unknown>[] => [
  store.ping(), store.head(), store.append('Secured-1', 'no_stream', [anEvent()], { timeoutMs: 2_000 }), store.tombstone('Secured-2', 'no_stream'),
  store.setRetention('Secured-3', { maxCount: 1 }), store.readStream('Secured-1')[Symbol.asyncIterator]().next(), store.readAll()[Symbol.asyncIterator]().next(),
];

describe('EventStoreDB behind TLS and a password', () => {
  it('63 serves who trusts its private authority, and who trusts another one is told that it is the certificate', async () => {
    expect(await harness.store.append('Trusted-1', 'no_stream', [anEvent()])).toMatchObject({ lastRevision: 0 });
    const distrustful = harness.instance({ url: harness.double.url.replace('ca.crt', 'other.crt') });
    for (const error of await Promise.all(everyQuestion(distrustful).map(failureOf))) {
      expect(error).toBeInstanceOf(StoreUnavailableError);
      expect(error).toMatchObject({ outcome: 'not_applied', message: expect.stringContaining('certificate') });
    }
  });

  it('64 denies a wrong password, and the lack of one, on every question', async () => {
    const bare = harness.double.url.replace(/\/\/.*@/, '//');
    for (const url of [bare, bare.replace('//', '//petugas:salah@')]) {
      const denied = harness.instance({ url });
      for (const error of await Promise.all(everyQuestion(denied).map(failureOf))) expect(error).toBeInstanceOf(AccessDeniedError);
    }
  });

  it('64 a subscription that is denied says so once and goes on asking', async () => {
    const reports: Error[] = [];
    const denied = harness.instance({ url: harness.double.url.replace('besar', 'kecil'), report: (trouble) => reports.push(trouble) });
    const subscription = denied.subscribe({ name: 'board' });
    const next = subscription[Symbol.asyncIterator]().next();
    await failureOf(denied.ping());
    await subscription.close();
    expect(await next).toEqual({ done: true, value: undefined });
    expect(reports.map(({ message }) => message)).toEqual([expect.stringMatching(/^board .*denies access/)]);
  });

  it('65 its password is in nothing that can be printed of the store', async () => {
    const { store } = harness;
    await store.append('Printed-1', 'no_stream', [anEvent()]);
    const subscription = store.subscribe({ name: 'board' });
    await subscription[Symbol.asyncIterator]().next();
    const reading = store.readAll();
    const first = await reading[Symbol.asyncIterator]().next();
    const errors = await Promise.all([failureOf(store.append('Printed-1', 7, [anEvent()])), failureOf(store.append('$', 0, []))]);
    const printed = inspect([store, subscription, reading, first, errors], { depth: 12, showHidden: true, maxArrayLength: null, maxStringLength: null });
    SECRETS.forEach((secret) => expect(printed.includes(secret)).toBe(false));
    await subscription.close();
  });

  it('65 its password is in nothing that the libraries print when they are asked to print all', async () => {
    const { code, said } = await live(harness.double.url, { DEBUG: '*', DEBUG_SHOW_HIDDEN: 'yes', GRPC_TRACE: 'all', GRPC_VERBOSITY: 'DEBUG' });
    expect(said).toContain('esdb:');
    expect(said).toContain('subchannel');
    SECRETS.forEach((secret) => expect(said.includes(secret)).toBe(false));
    expect(code).toBe(0);
  });
});
