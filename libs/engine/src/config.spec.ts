import { describe, expect, it } from '@jest/globals';
import { readConfig } from './config.js';

const wrongOf = (environment: Record<string, string>): string[] => {
  const result = readConfig(environment);
  return result.ok ? [] : result.wrong.map(({ variable }) => variable);
};

describe('configuration', () => {
  it('needs nothing: bare, it is embedded, on loopback, both roles, no demo data', () => {
    const result = readConfig({});
    expect(result.ok && result.config).toMatchObject({ mode: 'embedded', host: '127.0.0.1', port: 3000, roles: ['api', 'worker'], demo: false });
  });

  it.each([
    [{ PORT: '3000x' }, 'PORT'],
    [{ PORT: '70000' }, 'PORT'],
    [{ TAHAPAN_ROLES: 'api,boss' }, 'TAHAPAN_ROLES'],
    [{ TAHAPAN_NOW: 'yesterday' }, 'TAHAPAN_NOW'],
    [{ TAHAPAN_NOW: '2021-02-30T00:00:00Z' }, 'TAHAPAN_NOW'],
    [{ HOST: '0.0.0.0' }, 'HOST'],
    [{ TAHAPAN_REQUESTS_PER_MINUTE: 'many' }, 'TAHAPAN_REQUESTS_PER_MINUTE'],
    [{ TAHAPAN_MIN_FREE_MB: '1.5' }, 'TAHAPAN_MIN_FREE_MB'],
    [{ TAHAPAN_MIN_FREE_MB: '-1' }, 'TAHAPAN_MIN_FREE_MB'],
    [{ EVENTSTOREDB_URL: 'esdb://store:2113' }, 'EVENTSTOREDB_URL'],
    [{ REDIS_URL: 'redis://cache:6379' }, 'REDIS_URL'],
  ])('refuses to start with %j and names the variable', (environment, variable) => {
    expect(wrongOf(environment)).toEqual([variable]);
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

  it('says what is wrong in both languages', () => {
    const result = readConfig({ PORT: 'x', HOST: '10.0.0.1' });
    if (result.ok) throw new Error('should not start');
    expect(result.wrong).toHaveLength(2);
    for (const { sentence } of result.wrong) {
      expect(sentence.id.length).toBeGreaterThan(10);
      expect(sentence.en).not.toBe(sentence.id);
    }
  });
});
