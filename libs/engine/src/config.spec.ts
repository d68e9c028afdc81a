import { inspect } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { readConfig } from './config.js';
import { readModelsFile, storeAt, type EventStoreChoice } from './event-store-choice.js';

const wrongOf = (environment: Record<string, string>): string[] => {
  const result = readConfig(environment);
  return result.ok ? [] : result.wrong.map(({ variable }) => variable);
};

describe('configuration', () => {
  it('needs nothing: bare, it is embedded, on loopback, both roles, no demo data', () => {
    const result = readConfig({});
    expect(result.ok && result.config).toMatchObject({ mode: 'embedded', host: '127.0.0.1', port: 3000, roles: ['api', 'worker'], demo: undefined });
  });

  it.each([
    [{ PORT: '3000x' }, 'PORT'],
    [{ PORT: '70000' }, 'PORT'],
    [{ TAHAPAN_ROLES: 'api,boss' }, 'TAHAPAN_ROLES'],
    [{ TAHAPAN_NOW: 'yesterday' }, 'TAHAPAN_NOW'],
    [{ TAHAPAN_NOW: '2021-02-30T00:00:00Z' }, 'TAHAPAN_NOW'],
    [{ HOST: '0.0.0.0' }, 'HOST'],
    [{ TAHAPAN_DATA: '/srv/data', TAHAPAN_WITNESS: '/srv/data/witness' }, 'TAHAPAN_WITNESS'],
    [{ TAHAPAN_REQUESTS_PER_MINUTE: 'many' }, 'TAHAPAN_REQUESTS_PER_MINUTE'],
    [{ TAHAPAN_DEMO: '1' }, 'TAHAPAN_DEMO'],
    [{ TAHAPAN_MIN_FREE_MB: '1.5' }, 'TAHAPAN_MIN_FREE_MB'],
    [{ TAHAPAN_MIN_FREE_MB: '-1' }, 'TAHAPAN_MIN_FREE_MB'],
    [{ TAHAPAN_FILE_MB: '0' }, 'TAHAPAN_FILE_MB'],
    [{ TAHAPAN_FILE_MB: 'large' }, 'TAHAPAN_FILE_MB'],
    [{ TAHAPAN_FILES_MB_PER_DAY: '19' }, 'TAHAPAN_FILES_MB_PER_DAY'],
    [{ TAHAPAN_FILES_MB_PER_DAY: 'much' }, 'TAHAPAN_FILES_MB_PER_DAY'],
    [{ EVENTSTOREDB_URL: 'http://store:2113' }, 'EVENTSTOREDB_URL'],
    [{ EVENTSTOREDB_URL: '' }, 'EVENTSTOREDB_URL'],
    [{ SMTP_URL: 'mail.example:587', TAHAPAN_MAIL_FROM: 'tahapan@mail.example' }, 'SMTP_URL'],
    [{ SMTP_URL: 'smtp://mail.example:587' }, 'TAHAPAN_MAIL_FROM'],
    [{ SMTP_URL: 'smtp://mail.example:587', TAHAPAN_MAIL_FROM: 'tahapan@mail.example\r\nBcc: a@b.example' }, 'TAHAPAN_MAIL_FROM'],
    [{ TAHAPAN_MAIL_FROM: 'tahapan@mail.example' }, 'TAHAPAN_MAIL_FROM'],
    [{ TAHAPAN_HOME: 'tahapan.example' }, 'TAHAPAN_HOME'],
    [{ REDIS_URL: 'http://cache:6379' }, 'REDIS_URL'],
    [{ REDIS_URL: 'redis://cache:6379/first' }, 'REDIS_URL'],
    [{ REDIS_URL: '' }, 'REDIS_URL'],
  ])('refuses to start with %j and names the variable', (environment, variable) => {
    expect(wrongOf(environment)).toEqual([variable]);
  });

  it('tells the sample it is told to, and none where the name is empty', () => {
    const demo = (name: string): unknown => {
      const result = readConfig({ TAHAPAN_DEMO: name });
      return result.ok && result.config.demo;
    };
    expect([demo('mataram'), demo('country'), demo('')]).toEqual(['mataram', 'country', undefined]);
  });

  it('never holds the clock in production', () => {
    expect(wrongOf({ NODE_ENV: 'production', TAHAPAN_NOW: '2021-04-11T00:00:00Z' })).toContain('TAHAPAN_NOW');
  });

  it('keeps two hundred megabytes of the disk free, or as many as it is told', () => {
    const leastFree = (environment: Record<string, string>): unknown => {
      const result = readConfig(environment);
      return result.ok && result.config.leastFreeBytes;
    };
    expect(leastFree({})).toBe(200_000_000);
    expect(leastFree({ TAHAPAN_MIN_FREE_MB: '0' })).toBe(0);
  });

  it('writes letters into files, or gives them to the mail server it is told, whose password it keeps to itself', () => {
    const mail = (environment: Record<string, string>): unknown => {
      const result = readConfig({ TAHAPAN_DATA: '/srv/data', ...environment });
      return result.ok && result.config.mail;
    };
    expect(mail({})).toEqual({ kind: 'files', folder: '/srv/data/outbox' });
    for (const url of ['smtp://akun:rahasia@mail.example:587', 'smtps://mail.example', 'smtp://[::1]:2525']) {
      const smtp = mail({ SMTP_URL: url, TAHAPAN_MAIL_FROM: 'tahapan@mail.example' });
      expect(smtp).toMatchObject({ kind: 'smtp', from: 'tahapan@mail.example' });
      expect(inspect(smtp, { depth: 9 }) + JSON.stringify(smtp)).not.toContain('rahasia');
    }
    const refused = readConfig({ SMTP_URL: 'rahasia', TAHAPAN_MAIL_FROM: 'a@b.example' });
    expect(JSON.stringify(refused)).not.toContain('rahasia');
  });

  it('says what is wrong in both languages', () => {
    const result = readConfig({ PORT: 'x', HOST: '10.0.0.1' });
    if (result.ok) throw new Error('should not start');
    expect(result.wrong).toHaveLength(2);
    for (const { sentence } of result.wrong) {
      expect(sentence.id.length).toBeGreaterThan(10);
      expect(sentence.en).not.toBe(sentence.id);
    }
  });

  it.each([
    'esdb://store:2113', 'esdb://store', 'esdb://app:s%40crets@node-1:2113,node-2:2113/?tls=true&nodePreference=leader', 'esdb+discover://app:secrets@cluster.example',
  ])('keeps the journal in EventStoreDB where its address is given: %s', (address) => {
    const result = readConfig({ EVENTSTOREDB_URL: address });
    const store = result.ok ? result.config.eventStore : undefined;
    expect(store?.kind === 'eventstoredb' ? store.url.reveal() : undefined).toBe(address);
  });

  it.each([
    'esdb:/app:s3cret@store', 'esdb://app:s3cret@', 'esdb://app:s3cret@?tls=false', 'http://app:s3cret@store', 'kurrentdb://app:s3cret@store',
  ])('never repeats an address that cannot be used, for it may hold a password: %s', (address) => {
    const result = readConfig({ EVENTSTOREDB_URL: address });
    expect(result.ok).toBe(false);
    expect(JSON.stringify(result)).not.toContain('s3cret');
  });

  it('shows the address of the store to nobody who merely prints it', () => {
    const result = readConfig({ EVENTSTOREDB_URL: 'esdb://app:s3cret@store:2113' });
    for (const printed of [inspect(result, { depth: null, showHidden: true }), JSON.stringify(result), String(Object.values(result))]) expect(printed).not.toMatch(/s3cret|store:2113/);
  });

  it.each(['redis://cache:6379', 'redis://cache', 'rediss://app:s%40cret@cache.example:6380/2'])('keeps timers in Redis where its address is given: %s', (address) => {
    const result = readConfig({ REDIS_URL: address });
    const timers = result.ok ? result.config.timers : undefined;
    expect(timers?.kind === 'redis' ? timers.url.reveal() : undefined).toBe(address);
    expect(inspect(result, { depth: null, showHidden: true })).not.toMatch(/cache/);
  });

  it.each(['redis:/app:s3cret@cache', 'http://app:s3cret@cache', 'app:s3cret@cache', 'redis://app:s3cret@cache:port'])('never repeats an address of Redis that cannot be used: %s', (address) => {
    const result = readConfig({ REDIS_URL: address });
    expect(result.ok).toBe(false);
    expect(JSON.stringify(result)).not.toContain('s3cret');
  });

  it('gives the read models of each store a file of their own', () => {
    const at = (address: string): string => readModelsFile('data', storeAt(address) as EventStoreChoice);
    expect(readModelsFile('data', { kind: 'sqlite', file: 'data/journal.db' })).toMatch(/read-models\.db$/);
    expect(at('esdb://app:secrets@one:2113,two:2113?tls=true')).toBe(at('esdb://two:2113,one:2113'));
    expect(new Set([at('esdb://one:2113'), at('esdb://two:2113'), at('esdb://one:2114')]).size).toBe(3);
    expect(at(' esdb://app:secrets@one:2113/?')).toBe(at('esdb://one:2113'));
    expect(at('esdb://app:secrets@one')).not.toMatch(/app|secret/);
  });
});
