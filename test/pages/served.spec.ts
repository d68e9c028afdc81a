// How pages, files and answers of the API are told apart, to a browser that asks for pages everywhere.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startProcess, type ServerProcess } from '../system/server-process.js';

const AS_A_BROWSER = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };

let directory: string;
let server: ServerProcess;

const ask = (path: string): Promise<Response> => fetch(`${server.base}${path}`, { headers: AS_A_BROWSER });
const typeOf = ({ headers }: Response): string => headers.get('content-type')?.split(';')[0] ?? '';
const nonceIn = ({ headers }: Response): string => /'nonce-([^']+)'/.exec(headers.get('content-security-policy') ?? '')?.[1] ?? '';
const isThePage = (html: string): boolean => html.includes('id="root"') || html.includes('id="app"');

describe('what is served', () => {
  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'served-'));
    server = await startProcess(directory);
  });
  afterAll(async () => {
    await server.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  it.each(['/', '/masuk', '/tenggat?band=overdue', '/lokasi/kotaku-cfw-2021-52.71.01.1007', '/jadwal/kotaku-dfat/2021/revisi/0', '/lapangan', '/lapangan/lokasi/x', '/mana-saja'])(
    'is the page at %s, kept by nobody, each time with a nonce of its own that its parts bear', async (path) => {
      const answers = [await ask(path), await ask(path)];
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
      expect(answers.map(typeOf)).toEqual(['text/html', 'text/html']);
      const [first = '', second = ''] = answers.map(nonceIn);
      expect(first.length).toBeGreaterThan(15);
      expect(second).not.toBe(first);
      for (const [at, html] of (await Promise.all(answers.map((answer) => answer.text()))).entries()) {
        expect(html).not.toContain('__NONCE__');
        for (const [, nonce] of html.matchAll(/nonce="([^"]*)"/g)) expect(nonce).toBe([first, second][at]);
      }
      for (const { headers } of answers) {
        expect(headers.get('content-security-policy')).not.toContain('unsafe-');
        expect(headers.get('cache-control')).toMatch(/no-store|no-cache/);
      }
    });

  it.each(['/', '/masuk', '/lokasi/kotaku-cfw-2021-52.71.01.1007', '/lapangan'])('is the page at %s also to a tool that takes whatever there is, or asks for its head only', async (path) => {
    for (const method of ['GET', 'HEAD']) {
      const answer = await fetch(`${server.base}${path}`, { method, headers: { accept: '*/*' } });
      expect([method, answer.status, typeOf(answer)]).toEqual([method, 200, 'text/html']);
    }
  });

  it.each(['/v1/tidak-ada', '/v1', '/v2/locations', '/api/locations'])('is no page at %s to a tool: no such address of the API', async (path) => {
    const answer = await fetch(`${server.base}${path}`, { headers: { accept: '*/*' } });
    expect([path, answer.status, typeOf(answer)]).toEqual([path, 404, 'application/problem+json']);
  });

  it.each(['/v1/locations', '/v1/sessions/current', '/v1/tidak-ada', '/v1/locations/x/tidak/ada', '/v1'])('is an answer of the API at %s, also to a browser', async (path) => {
    const answer = await ask(path);
    expect([401, 404]).toContain(answer.status);
    expect(typeOf(answer)).toBe('application/problem+json');
    expect(await answer.json()).toMatchObject({ status: answer.status, sentence: { id: expect.any(String), en: expect.any(String) } });
  });

  it('is JSON for machines that watch', async () => {
    expect([typeOf(await ask('/health/live')), typeOf(await ask('/health/ready'))]).toEqual(['application/json', 'application/json']);
  });

  it.each(['/', '/lapangan'])('are the files that %s asks for, kept for ever under names of their own', async (path) => {
    const files = [...(await (await ask(path)).text()).matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, file = '']) => file);
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const { status, headers } = await fetch(`${server.base}${file}`);
      expect([file, status, headers.get('cache-control')]).toEqual([file, 200, expect.stringMatching(/max-age=31536000.*immutable/)]);
      expect(file).toMatch(/-[\w-]{8,}\.\w+$/);
    }
  });

  it('is not found where a file is none, and never the page in its place', async () => {
    for (const path of ['/assets/tidak-ada-12345678.js', '/assets/', '/assets/index.html', '/assets/tidak/ada']) {
      const answer = await ask(path);
      expect([path, answer.status]).toEqual([path, expect.any(Number)]);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
      expect(isThePage(await answer.text())).toBe(false);
    }
  });

  it('tells the scripts of the dashboard which nonce their styles may bear', async () => {
    const answer = await ask('/');
    expect(await answer.text()).toContain(`"${nonceIn(answer)}"`);
  });

  it('is asked for anew each time where it must never be old: the worker of the field', async () => {
    const { status, headers } = await fetch(`${server.base}/lapangan-sw.js`);
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-cache']);
  });

  it.each([['/index.html', '/'], ['/lapangan.html', '/lapangan']])('is %s as it was built to nobody', async (file, address) => {
    const answer = await fetch(`${server.base}${file}`, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([302, address]);
  });
});
