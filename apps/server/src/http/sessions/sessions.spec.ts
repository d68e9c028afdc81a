import { describe, expect, it } from '@jest/globals';
import type { Principal } from '@app/engine';
import { DemoIdentityProvider } from './demo-identity.provider.js';
import { Sessions } from './sessions.js';

const HOUR = 3_600_000;
const ppk: Principal = { actor: { id: 'demo-ppk', person: 'demo-ppk', role: 'ppk', unit: 'PPK 52' }, scope: { regions: ['52'] } };

describe('a session', () => {
  it('ends when nobody has used it for eight hours, and lives on with every use', () => {
    let now = 0;
    const sessions = new Sessions(() => now);
    const id = sessions.open(ppk);
    now = 7 * HOUR;
    expect(sessions.use(id)).toBe(ppk);
    now = 14 * HOUR;
    expect(sessions.stands(id)).toBe(true);
    expect(sessions.use(id)).toBe(ppk);
    now = 23 * HOUR;
    expect([sessions.stands(id), sessions.use(id), sessions.use(id)]).toEqual([false, undefined, undefined]);
  });

  it('is not prolonged by looking at it', () => {
    let now = 0;
    const sessions = new Sessions(() => now);
    const id = sessions.open(ppk);
    now = 7 * HOUR;
    sessions.stands(id);
    now = 9 * HOUR;
    expect(sessions.use(id)).toBeUndefined();
  });

  it('has an id that nobody can guess, and ends when it is closed', () => {
    const sessions = new Sessions(() => 0);
    const ids = Array.from({ length: 100 }, () => sessions.open(ppk));
    expect(new Set(ids).size).toBe(100);
    expect(ids.every((id) => Buffer.from(id, 'base64url').length === 32)).toBe(true);
    sessions.close(ids[0] ?? '');
    expect([sessions.use(ids[0] ?? ''), sessions.use(ids[1] ?? ''), sessions.use('made-up')]).toEqual([undefined, ppk, undefined]);
  });

  it('gives way, oldest first, where there are too many', () => {
    const sessions = new Sessions(() => 0);
    const ids = Array.from({ length: 10_001 }, () => sessions.open(ppk));
    expect([sessions.use(ids[0] ?? ''), sessions.use(ids[1] ?? '')]).toEqual([undefined, ppk]);
  });
});

describe('demo accounts', () => {
  it.each([['production', '127.0.0.1'], ['embedded', '0.0.0.0'], ['production', '0.0.0.0']] as const)('do not exist in %s mode on %s', (mode, host) => {
    expect(() => new DemoIdentityProvider({ mode, host })).toThrow('only in embedded mode on loopback');
  });

  it('are not opened for a role that does not exist', async () => {
    expect(await new DemoIdentityProvider({ mode: 'embedded', host: 'localhost' }).signIn({ demo: 'boss' })).toBeUndefined();
  });
});
