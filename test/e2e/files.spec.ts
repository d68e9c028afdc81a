import { readdir } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FileReference } from '@app/programme';
import type { Client } from './client.js';
import { designated, MATARAM, MORNING } from './places.js';
import { addressOfFile, referenceTo, sampleFile, sendFile, takeFile, XLSX } from './send-file.js';
import { startServer, type RunningServer } from './start-server.js';

const LARGEST = 400_000;

let server: RunningServer;
let centre: Client;
let field: Client;
let here: string;
let there: string;

beforeAll(async () => {
  server = await startServer({ now: MORNING, largestFileBytes: LARGEST });
  centre = await server.signIn('pengawas-pusat');
  field = await server.signIn('fasilitator', { regions: ['52'] });
  here = await designated(centre, MATARAM[0]);
  there = await designated(centre, MATARAM[1]);
  for (const place of [here, there]) await centre.command(place, 'raise-finding', FINDING);
}, 90_000);
afterAll(() => server.stop());

const FINDING = { raisedBy: 'internal', reference: 'ND-1', blocking: false, summary: 'Berkas belum lengkap' };

const submit = (client: Client, locationId: string, file: FileReference) =>
  client.command(locationId, 'follow-up-finding', { finding: 'finding-1', action: `Melengkapi ${file.hash}`, files: [referenceTo(file)] });

const letter = sampleFile('Surat "tugas" Ampenan – ①.pdf', 'application/pdf');

describe('a file of evidence', () => {
  it('is sent before the command that names it, and seen meanwhile by nobody but its sender', async () => {
    const { status, body } = await sendFile(field, here, letter);
    expect([status, body]).toEqual([200, { hash: letter.hash, bytes: letter.bytes, type: 'application/pdf', sentAt: MORNING }]);
    expect((await takeFile(field, here, letter, { method: 'HEAD' })).status).toBe(200);
    expect((await takeFile(centre, here, letter)).status).toBe(404);
    expect((await centre.get(`/v1/locations/${here}/files`)).body).toEqual({ files: [], mayAdd: true });
  });

  it('is read by everybody who may see the location once its history names it', async () => {
    expect((await submit(field, here, letter)).status).toBe(200);
    const { status, headers, content } = await takeFile(centre, here, letter);
    expect([status, content.equals(letter.content)]).toEqual([200, true]);
    expect(Object.fromEntries(['content-type', 'content-length', 'cache-control', 'vary', 'x-content-type-options', 'accept-ranges'].map((name) => [name, headers.get(name)]))).toEqual({
      'content-type': 'application/pdf', 'content-length': String(letter.bytes), 'cache-control': 'private, max-age=31536000, immutable', vary: 'cookie', 'x-content-type-options': 'nosniff', 'accept-ranges': 'bytes',
    });
    expect(headers.get('content-disposition')).toBe('inline; filename="Surat \\"tugas\\" Ampenan ? ?.pdf"; filename*=UTF-8\'\'Surat%20%22tugas%22%20Ampenan%20%E2%80%93%20%E2%91%A0.pdf');
    expect((await centre.get(`/v1/locations/${here}/files`)).body.files).toEqual([{ hash: letter.hash, bytes: letter.bytes, type: 'application/pdf', sentAt: MORNING }]);
  });

  it('is listed with whether whoever asks may add one', async () => {
    const auditor = await server.signIn('auditor');
    expect([(await field.get(`/v1/locations/${here}/files`)).body.mayAdd, (await auditor.get(`/v1/locations/${here}/files`)).body.mayAdd]).toEqual([true, false]);
    expect((await sendFile(auditor, here, letter)).status).toBe(403);
  });

  it('may be sent again, also at once by several', async () => {
    const statuses = await Promise.all([1, 2, 3].map(async () => (await sendFile(field, here, letter)).status));
    expect(statuses).toEqual([200, 200, 200]);
    expect((await takeFile(centre, here, letter)).content.equals(letter.content)).toBe(true);
  });

  it('is told of without its content when only that is asked', async () => {
    const { status, headers, content } = await takeFile(field, here, letter, { method: 'HEAD' });
    expect([status, headers.get('content-length'), content.length]).toEqual([200, String(letter.bytes), 0]);
  });

  it('is given in part to whoever asks for a part', async () => {
    const { status, headers, content } = await takeFile(field, here, letter, { range: 'bytes=1-3' });
    expect([status, headers.get('content-range'), content.toString()]).toEqual([206, `bytes 1-3/${letter.bytes}`, 'PDF']);
    expect(await takeFile(field, here, letter, { range: `bytes=${letter.bytes}-` })).toMatchObject({ status: 416 });
    expect(await takeFile(field, here, letter, { range: 'pages=1' })).toMatchObject({ status: 200 });
  });

  it('is taken away to a program of its own where no browser shows it', async () => {
    const sheet = sampleFile('rab.xlsx', XLSX, '[Content_Types].xml xl/workbook.xml');
    expect((await sendFile(field, here, sheet)).status).toBe(200);
    const { headers } = await takeFile(field, here, sheet);
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="?[0-9a-f]{12}\.xlsx"?$/);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  });
});

describe('a file that is named and was never sent', () => {
  const plan = sampleFile('rencana.html', 'application/pdf');

  it('says so, and is there once somebody sends it', async () => {
    expect((await submit(field, there, plan)).status).toBe(200);
    expect((await centre.get(addressOfFile(there, plan))).body).toMatchObject({ status: 404, code: 'file.not-uploaded', sentence: { id: expect.stringContaining('belum diunggah'), en: expect.stringContaining('not been uploaded') } });
    expect((await centre.get(`/v1/locations/${there}/files`)).body).toEqual({ files: [], mayAdd: true });
    await sendFile(centre, there, plan);
    const { status, headers } = await takeFile(field, there, plan);
    expect([status, headers.get('content-type')]).toEqual([200, 'application/pdf']);
  });

  it('is not got at through another location whose history names it as well', async () => {
    const secret = sampleFile('rahasia.pdf', 'application/pdf');
    await sendFile(centre, there, secret);
    await submit(field, here, secret);
    expect((await field.get(addressOfFile(here, secret))).body.code).toBe('file.not-uploaded');
  });
});

describe('what is refused', () => {
  const stray = sampleFile('lain.png', 'image/png');

  it.each([
    ['another file than was announced', { content: 'other' }, 415, 'file.type-differs'],
    ['a file under a wrong hash', { hash: 'ab'.repeat(32) }, 422, 'file.differs'],
    ['a file of another kind than it says', { type: 'image/jpeg' }, 415, 'file.type-differs'],
    ['a kind that is not kept', { type: 'text/html' }, 415, 'file.type-not-accepted'],
    ['a kind that is read elsewhere', { type: 'application/json', content: '{}' }, 415, 'file.type-not-accepted'],
    ['a page that calls itself a photo', { content: '<html><script>alert(1)</script>' }, 415, 'file.type-differs'],
    ['what is no hash', { hash: 'x' }, 404, 'not-found'],
  ])('%s', async (_, sent, status, code) => {
    const answer = await sendFile(field, here, stray, sent);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect((await takeFile(field, here, stray)).status).toBe(404);
  });

  it('a file that is too large, whether it says so or only turns out to be', async () => {
    const large = sampleFile('besar.png', 'image/png', 'x'.repeat(LARGEST));
    expect((await sendFile(field, here, large)).body).toMatchObject({ code: 'file.too-large', mostBytes: LARGEST });
    const content = new ReadableStream({
      start: (stream) => { stream.enqueue(new Uint8Array(large.content)); stream.close(); },
    });
    expect((await sendFile(field, here, large, { content })).body.code).toBe('file.too-large');
  });

  it('whoever has no authority there, and a location that is not there', async () => {
    const elsewhere = await server.signIn('fasilitator', { regions: ['32'] });
    expect((await sendFile(elsewhere, here, stray)).status).toBe(403);
    expect((await elsewhere.get(addressOfFile(here, letter))).body.code).toBe('not-found');
    expect((await elsewhere.get(`/v1/locations/${here}/files`)).status).toBe(404);
    expect((await sendFile(await server.signIn('auditor'), here, stray)).status).toBe(403);
    expect((await sendFile(field, `kotaku-cfw-2021-${MATARAM[5]}`, stray)).status).toBe(404);
    expect((await sendFile(server.anonymous, here, stray)).status).toBe(401);
  });

  it('what turns out to be wrong early, and the connection serves the next request', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const ask = (method: string, path: string, body?: Buffer): Promise<number | undefined> => new Promise((resolve, reject) => {
      const sent = request(`${server.url}${path}`, { agent, method, headers: { ...field.headers, 'content-type': 'image/png' } }, (answer) => { answer.resume().once('end', () => { resolve(answer.statusCode); }); });
      sent.once('error', reject).end(body);
    });
    expect(await ask('PUT', addressOfFile(here, stray), Buffer.alloc(LARGEST))).toBe(415);
    expect(await ask('GET', `/v1/locations/${here}/files`)).toBe(200);
    agent.destroy();
  });

  it('and nothing of it is kept', async () => {
    expect(await readdir(join(server.dataDirectory, 'files', 'incoming'))).toEqual([]);
  });
});
