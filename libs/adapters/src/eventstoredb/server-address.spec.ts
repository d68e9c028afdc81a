import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readConfig } from '@app/engine';
import { openEventStoreDb } from './open-event-store-db.js';
import { AddressRefusedError, serverAddressOf } from './server-address.js';

const refusalOf = (url: string): AddressRefusedError => {
  try {
    openEventStoreDb({ url });
  } catch (error) {
    if (error instanceof AddressRefusedError) return error;
    throw error;
  }
  throw new Error(`${url} should have been refused`);
};

describe('the address of EventStoreDB', () => {
  it('names one node, with the usual port and TLS unless it says otherwise', () => {
    expect(serverAddressOf('esdb://journal.example')).toMatchObject({ nodes: [{ address: 'journal.example', port: 2113 }], discover: false, tls: {}, nodePreference: 'leader' });
    expect(serverAddressOf('esdb://10.0.0.1:2114/?tls=false').tls).toBeUndefined();
  });

  it('names several nodes, or one name for all of them', () => {
    expect(serverAddressOf('esdb://a:1,b:2,c?tls=false').nodes).toEqual([{ address: 'a', port: 1 }, { address: 'b', port: 2 }, { address: 'c', port: 2113 }]);
    expect(serverAddressOf('esdb+discover://cluster.example')).toMatchObject({ discover: true });
  });

  it('carries its credentials percent-encoded', () => {
    fc.assert(fc.property(fc.string({ minLength: 1 }), fc.string(), (username, password) => {
      const address = `esdb://${encodeURIComponent(username)}:${encodeURIComponent(password)}@host`;
      expect(serverAddressOf(address).credentials).toEqual({ username, password });
    }));
  });

  it('takes its options in any spelling the client takes', () => {
    const { numbers, nodePreference, connectionName } = serverAddressOf('esdb://host?keep_alive_interval=20000&NODEPREFERENCE=ReadOnlyReplica&connectionName=api%201&maxDiscoverAttempts=3');
    expect({ numbers, nodePreference, connectionName }).toEqual({ numbers: { keepAliveInterval: 20_000, maxDiscoverAttempts: 3 }, nodePreference: 'read_only_replica', connectionName: 'api 1' });
  });

  it.each([
    ['', 'esdb://'], ['http://host', 'esdb://'], ['esdb://', 'esdb://'], ['esdb://host:port', 'esdb://'], ['esdb://[::1]:2113', 'esdb://'],
    ['esdb://admin@host', 'esdb://'], ['esdb://admin:%zz@host', 'esdb://'],
    ['esdb://host?tlsVerifyCert=false', 'tlsCAFile'], ['esdb://host?throwOnAppendFailure=false', 'tlsCAFile'], ['esdb://host?colour=red', 'tlsCAFile'],
    ['esdb://host?tls=maybe', 'tls'], ['esdb://host?gossipTimeout=soon', 'gossipTimeout'], ['esdb://host?gossipTimeout=-1', 'gossipTimeout'],
    ['esdb://host?nodePreference=best', 'nodePreference'], ['esdb://host?userCertFile=/nowhere/a.crt', 'userCertFile'], ['esdb://host?tlsCAFile=/nowhere/ca.crt', '/nowhere/ca.crt'],
  ])('is refused as %j, in both languages and with what would do', (url, hint) => {
    const { sentence, exitCode } = refusalOf(url);
    expect(exitCode).toBe(78);
    expect(sentence.id).toContain(hint);
    expect(sentence.en).toContain(hint);
    expect(sentence.id).not.toBe(sentence.en);
  });

  it.each(['esdb://a:@h', 'esdb://h?', 'esdb://h/?', ' esdb://h ', 'esdb+discover://a:%40@h:1,i'])('is taken by the configuration as it is taken here: %j', (address) => {
    expect(serverAddressOf(address).nodes[0]).toMatchObject({ address: 'h' });
    expect(readConfig({ EVENTSTOREDB_URL: address }).ok).toBe(true);
  });

  it('is never repeated when it is refused: it carries a password', () => {
    const password = fc.stringMatching(/^[\w?#/@&=+%,:-]{0,10}geheim[\w?#/@&=+%,:-]{0,10}$/);
    const spoiled = fc.constantFrom('esdb:/', 'esdb://admin:', 'esdb://admin@', 'esdb://admin:x@@', 'kurrent://admin:', 'esdb://admin:2113?', 'esdb://host?tls=');
    fc.assert(fc.property(spoiled, password, (before, secret) => {
      const error = refusalOf(`${before}${secret}@host:x?colour=${secret}`);
      expect(`${error.message}${error.stack}${JSON.stringify(error)}`).not.toContain('geheim');
    }));
  });
});
