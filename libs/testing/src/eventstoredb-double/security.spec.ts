import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeAfterwards, connect, events, open, outcomeOf, PLAIN, typesOf } from './bench.js';
import { foundAuthority } from './certificates.js';

const CREDENTIALS = { user: 'admin', password: 'ch@nge:it' };

const openSecured = async () => {
  const directory = mkdtempSync(join(tmpdir(), 'double-'));
  closeAfterwards(async () => rmSync(directory, { recursive: true }));
  const authority = foundAuthority('a private authority');
  const caFile = join(directory, 'ca.crt');
  writeFileSync(caFile, authority.cert);
  const { double, client } = await open({ credentials: CREDENTIALS, tls: { ...authority.issue('127.0.0.1'), caFile } });
  return { client, double, directory, bare: `127.0.0.1:${double.port}?tls=true&tlsCAFile=${caFile}` };
};

describe('TLS and credentials', () => {
  it('serves a client that trusts its private authority and shows the right password', async () => {
    const { client } = await openSecured();
    await client.appendToStream('Order-1', events('a'));
    expect(await typesOf(client.readStream('Order-1'))).toEqual(['a']);
  });

  it('is not trusted by a client that knows another authority', async () => {
    const { double, directory } = await openSecured();
    const other = join(directory, 'other.crt');
    writeFileSync(other, foundAuthority('another authority').cert);
    const client = connect(`esdb://admin:x@127.0.0.1:${double.port}?tls=true&tlsCAFile=${other}`);
    expect(await outcomeOf(client.appendToStream('Order-1', events('a')))).toMatchObject({ code: 14, message: expect.stringContaining('certificate') });
  });

  it('refuses a wrong password on every kind of call', async () => {
    const { bare } = await openSecured();
    const client = connect(`esdb://admin:wrong@${bare}`);
    expect(await outcomeOf(typesOf(client.readStream('Order-1')))).toMatchObject({ code: 16 });
    expect(await outcomeOf(client.appendToStream('Order-1', events('a'), PLAIN))).toMatchObject({ code: 16 });
    expect(await outcomeOf(client.deleteStream('Order-1'))).toMatchObject({ code: 16 });
  });

  it('denies access to those who show nothing', async () => {
    const { bare } = await openSecured();
    expect(await outcomeOf(typesOf(connect(`esdb://${bare}`).readAll()))).toMatchObject({ type: 'access-denied', code: 7 });
  });
});
