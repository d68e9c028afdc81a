// What goes over the line, byte by byte: fetch would unpack it unseen.
import { request, type IncomingMessage } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SHEET_WRITER, type CellValue, type SheetWriter } from '@app/engine';
import type { Client } from './client.js';
import { designate, designated, MATARAM, MORNING } from './places.js';
import { startServer, type RunningServer } from './start-server.js';

let server: RunningServer;
let centre: Client;
let list: string;

beforeAll(async () => {
  server = await startServer({ now: MORNING });
  centre = await server.signIn('pengawas-pusat');
  for (const region of MATARAM.slice(1)) await designated(centre, region);
  const { body: { position } } = await designate(centre, MATARAM[0]);
  list = `/v1/locations?after=${position}`;
}, 90_000);
afterAll(() => server.stop());

const open = (path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<IncomingMessage> => new Promise((resolve, reject) => {
  request(`${server.url}${path}`, { method, agent: false, headers: { ...centre.headers, ...headers } }, resolve).once('error', reject).end();
});
const take = async (path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET') => {
  const answer = await open(path, headers, method);
  const content = Buffer.concat(await answer.toArray() as Buffer[]);
  return { status: answer.statusCode, headers: answer.headers, content };
};
const GZIP = { 'accept-encoding': 'gzip' };

describe('an answer of text', () => {
  it('comes packed to whoever can unpack it, as it is to whoever cannot, and is the same', async () => {
    const [packed, plain] = [await take(list, GZIP), await take(list)];
    expect([packed.status, packed.headers['content-encoding'], plain.headers['content-encoding']]).toEqual([200, 'gzip', undefined]);
    expect([packed.headers.vary, plain.headers.vary]).toEqual(['Accept-Encoding', 'Accept-Encoding']);
    expect(gunzipSync(packed.content).equals(plain.content)).toBe(true);
    expect(plain.headers['content-length']).toBe(String(plain.content.length));
    expect(packed.content.length).toBeLessThan(plain.content.length / 4);
  });

  it('comes as it is where it is short', async () => {
    const { headers, content } = await take('/health/live', GZIP);
    expect([headers['content-encoding'], headers['content-length'], String(content)]).toEqual([undefined, '15', '{"status":"ok"}']);
  });

  it('is packed as a sheet of commas, and not as a workbook, which is packed in itself', async () => {
    const [csv, xlsx] = [await take('/v1/exports/locations.csv', GZIP), await take('/v1/exports/locations.xlsx', GZIP)];
    expect([csv.headers['content-encoding'], xlsx.headers['content-encoding']]).toEqual(['gzip', undefined]);
    expect([gunzipSync(csv.content).equals((await take('/v1/exports/locations.csv')).content), String(xlsx.content.subarray(0, 2))]).toEqual([true, 'PK']);
  });

  it('is told of without its content, with the length that it has as it is', async () => {
    const [head, plain] = [await take(list, GZIP, 'HEAD'), await take(list)];
    expect([head.status, head.content.length, head.headers['content-encoding'], head.headers['content-length']]).toEqual([200, 0, undefined, String(plain.content.length)]);
  });

  it('has the revision for its tag, packed or not', async () => {
    const location = `/v1/locations/kotaku-cfw-2021-${MATARAM[0]}`;
    const answers = [await take(location, GZIP), await take(location)];
    expect(answers.map(({ status, headers }) => [status, headers['content-encoding'], headers.etag])).toEqual([[200, 'gzip', '"3"'], [200, undefined, '"3"']]);
  });
});

describe('the live feed', () => {
  it('is never packed, and its first event is there while it stays open', async () => {
    const answer = await open(`/v1/live?after=${'0'.repeat(20)}/${'0'.repeat(20)}`, GZIP);
    expect(answer.headers['content-encoding']).toBeUndefined();
    let heard = '';
    for await (const chunk of answer.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
      heard += chunk as string;
      if (heard.includes('event: transition')) break;
    }
    expect([heard.includes('LocationDesignated'), answer.complete]).toEqual([true, false]);
    answer.destroy();
  }, 60_000);
});

describe('a sheet that breaks off', () => {
  it('breaks the connection also when it is packed: its part never passes for the whole', async () => {
    async function* failing(): AsyncGenerator<readonly CellValue[]> {
      for (let row = 0; row < 20_000; row += 1) yield [`baris ${row} ${Math.sin(row)}`];
      throw new Error('the tables are gone');
    }
    const writer = server.app.get<{ write: SheetWriter['write'] }>(SHEET_WRITER);
    const { write } = writer;
    writer.write = (kind, sheet) => write(kind, { ...sheet, rows: failing() });
    try {
      const answer = await open('/v1/exports/locations.csv', GZIP);
      expect(answer.headers['content-encoding']).toBe('gzip');
      await expect(answer.toArray()).rejects.toThrow('aborted');
      expect(answer.complete).toBe(false);
    } finally {
      writer.write = write;
    }
  }, 60_000);
});
