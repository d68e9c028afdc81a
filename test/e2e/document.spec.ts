import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LOCATION_COMMAND_LABELS } from '@app/programme';
import { servedRoutes } from './routes.js';
import { startServer, type RunningServer } from './start-server.js';
import type { ApiDocument } from './api-document.js';

let server: RunningServer;
let document: ApiDocument;

beforeAll(async () => {
  server = await startServer();
  document = (await server.anonymous.get('/docs-json')).body as ApiDocument;
}, 60_000);
afterAll(() => server.stop());

const operations = () => Object.entries(document.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ method, path, operation })));

describe('the API document', () => {
  it('is the committed one; else write it anew: node dist/apps/server/src/openapi.js > apps/server/openapi.json', () => {
    expect(document).toEqual(JSON.parse(readFileSync('apps/server/openapi.json', 'utf8')));
  });

  it('describes every route the router serves', () => {
    const described = operations().map(({ method, path }) => `${method.toUpperCase()} ${path}`).sort();
    expect(described).toEqual(servedRoutes(server.app).map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`).sort());
  });

  it('names every operation once, in both languages', () => {
    const all = operations().map(({ operation }) => operation);
    expect(new Set(all.map(({ operationId }) => operationId)).size).toBe(all.length);
    expect(all.filter(({ summary }) => !/^.+ \/ .+$/.test(summary))).toEqual([]);
  });

  it('gives every command of a location its own address, body and label', () => {
    const commands = operations().filter(({ path }) => path.startsWith('/v1/locations/{id}/commands/'));
    expect(commands.map(({ operation }) => operation.summary).sort()).toEqual(Object.values(LOCATION_COMMAND_LABELS).map(({ id, en }) => `${id} / ${en}`).sort());
    const bodies = commands.map(({ operation }) => operation.requestBody?.content['application/json']?.schema.$ref);
    expect(new Set(bodies).size).toBe(commands.length);
  });

  it('leaves no schema open by accident and no reference dangling', () => {
    const { schemas } = document.components;
    const open = Object.entries(schemas).filter(([, schema]) => schema.properties !== undefined && schema.additionalProperties !== false);
    expect(open.map(([name]) => name)).toEqual([]);
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/(\w+)\/([^"]*)"/g)];
    expect(references.filter(([, kind = '', name = '']) => document.components[kind as 'schemas'][name] === undefined)).toEqual([]);
  });

  it('is shown to people at /docs', async () => {
    const { status, headers, body } = await server.anonymous.get('/docs');
    expect([status, headers.get('content-type')]).toEqual([200, expect.stringContaining('text/html')]);
    expect(body).toContain('Tahapan API');
  });
});
